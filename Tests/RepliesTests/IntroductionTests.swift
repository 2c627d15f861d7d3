import Replies
import Testing

private let introductions: [(String, String)] = [
    ("Zoho", "---- On Thu, 05 Feb 2015 16:20:11 +0530 Office <office@tours.example> wrote ----"),
    ("Horde", "Quoting Office <office@tours.example>:"),
    ("English by Gmail", "On Thu, Feb 5, 2015 at 4:20 PM, Office <office@tours.example> wrote:"),
    (
        "English, wrapped",
        "On Thu, Feb 5, 2015 at 4:20 PM, The Long Named Office <\noffice@tours.example> wrote:"
    ),
    ("English, verb alone", "On Feb 5, 2015, at 4:20 PM, Office\n<office@tours.example>\nwrote:"),
    ("English by Thunderbird", "On 02/05/2015 04:20 PM, Office wrote:"),
    ("English by Evolution", "On Thu, 2015-02-05 at 18:02 +0530, Office wrote:"),
    ("Gmail without a language", "2015-02-05 16:20 GMT+02:00 Office <office@tours.example>:"),
    ("French", "Le 5 févr. 2015 à 16:20, Office <office@tours.example> a écrit :"),
    ("French, wrapped", "Le jeu. 5 févr. 2015 à 16:20, Office <office@tours.example> a\nécrit :"),
    ("Spanish", "El 5 de febrero de 2015, 16:20, Office <office@tours.example> escribió:"),
    ("Portuguese", "Em qui, 5 de fev de 2015 às 16:20, Office <office@tours.example> escreveu:"),
    ("German", "Am 05.02.2015 um 16:20 schrieb Office <office@tours.example>:"),
    ("German without a date", "Office <office@tours.example> schrieb:"),
    (
        "Italian",
        "Il giorno gio 5 feb 2015 alle ore 16:20 Office <office@tours.example> ha scritto:"
    ),
    ("Dutch", "Op do 5 feb. 2015 om 16:20 schreef Office <office@tours.example>:"),
    (
        "Dutch by Apple",
        "Op 5 feb. 2015, om 16:20 heeft Office <office@tours.example> het volgende geschreven:"
    ),
    ("Swedish", "Den tors 5 feb. 2015 kl 16:20 skrev Office <office@tours.example>:"),
    ("Danish", "Den 5. feb. 2015 kl. 16.20 skrev Office <office@tours.example>:"),
    ("Norwegian", "tor. 5. feb. 2015 kl. 16:20 skrev Office <office@tours.example>:"),
    ("Finnish", "Office <office@tours.example> kirjoitti to 5. helmik. 2015 klo 16.20:"),
    ("Polish", "W dniu 5 lutego 2015 16:20 użytkownik Office <office@tours.example>\nnapisał:"),
    (
        "Polish by a web client",
        "Dnia 5 lutego 2015 16:20 Office <office@tours.example> napisał(a):"
    ),
    ("Czech", "Dne 5. února 2015 16:20 Office <office@tours.example> napsal(a):"),
    ("Slovak", "Dňa 5. 2. 2015 o 16:20 Office <office@tours.example> napísal(a):"),
    ("Hungarian", "Office <office@tours.example> ezt írta (időpont: 2015. febr. 5., Cs, 16:20):"),
    ("Romanian", "În joi, 5 feb. 2015 la 16:20, Office <office@tours.example> a scris:"),
    ("Russian", "5 февраля 2015 г., 16:20 пользователь Office <office@tours.example> написал:"),
    (
        "Russian by Mail.ru",
        "Четверг, 5 февраля 2015, 16:20 +03:00 от Office <office@tours.example>:"
    ),
    ("Ukrainian", "чт, 5 лют. 2015 о 16:20 Office <office@tours.example> пише:"),
    ("Bulgarian", "На чт, 5.02.2015 г. в 16:20 Office <office@tours.example> написа:"),
    ("Croatian", "Dana 5. veljače 2015. u 16:20 Office <office@tours.example> je napisao/la:"),
    (
        "Greek",
        "Στις Πέμ, 5 Φεβ 2015 στις 4:20 μ.μ., ο χρήστης Office <office@tours.example> έγραψε:"
    ),
    ("Turkish", "Office <office@tours.example>, 5 Şub 2015 Per, 16:20 tarihinde şunu yazdı:"),
    ("Hebrew", "בתאריך יום ה׳, 5 בפבר׳ 2015 ב-16:20 מאת Office <office@tours.example>:"),
    ("Arabic", "في الخميس، 5 فبراير 2015 4:20 م كتب Office <office@tours.example>:"),
    ("Persian", "در تاریخ پنجشنبه 5 فوریه 2015 16:20 Office <office@tours.example> نوشت:"),
    (
        "Serbian, cut at its date",
        "пон, 9. феб 2015. у 10:12\nOffice <office@tours.example> је написао/ла:"
    ),
    (
        "Thai, cut at its date",
        "เมื่อ จ. 9 ก.พ. 2015 เวลา\n10:12 Office <office@tours.example> เขียนว่า:"
    ),
    ("Georgian, cut at its date", "ორშ, 9 თებ. 2015, 10:12\nOffice <office@tours.example> წერდა:"),
    ("Kazakh, cut at its date", "дс, 9 ақп. 2015 ж. 10:12\nOffice <office@tours.example> жазды:"),
    (
        "Albanian, cut at its date",
        "Më hën, 9 shk 2015 në\n10:12 Office <office@tours.example> shkroi:"
    ),
    ("Chinese by Gmail", "Office <office@tours.example> 于2015年2月5日周四 下午4:20写道："),
    ("Chinese by 163", "在 2015-02-05 16:20:11，\"Office\" <office@tours.example> 写道："),
    ("Traditional Chinese", "Office <office@tours.example> 於 2015年2月5日 週四 下午4:20寫道："),
    ("Japanese", "2015年2月5日(木) 16:20 Office <office@tours.example>:"),
    ("Korean", "2015년 2월 5일 (목) 오후 4:20, Office <office@tours.example>님이 작성:"),
    ("Vietnamese", "Vào Th 5, 5 thg 2, 2015 vào lúc 16:20 Office <office@tours.example> đã viết:"),
    ("Thai", "ในวันที่ พฤ. 5 ก.พ. 2015 16:20 Office <office@tours.example> เขียนว่า:"),
    (
        "Indonesian",
        "Pada tanggal Kam, 5 Feb 2015 pukul 16.20 Office <office@tours.example> menulis:"
    ),
    ("Catalan", "El dj., 5 de febr. 2015, 16:20, Office <office@tours.example> va escriure:"),
    ("Estonian", "Kuupäev N, 5. veebruar 2015 kell 16:20 kirjutas Office <office@tours.example>:"),
    ("Lithuanian", "2015-02-05, kt, 16:20 Office <office@tours.example> rašė:"),
]

private let quotedIntroductions = introductions.map {
    ReplyFixture.above($0.0, $0.1, quoted: true)
}
private let bareIntroductions = introductions.filter {
    $0.0 != "English by Evolution" && !$0.0.hasSuffix("cut at its date")
}.map {
    ReplyFixture.above($0.0, $0.1, quoted: false)
}

@Test("an introduction and the quote below it are cut", arguments: quotedIntroductions)
func quotedBelow(_ fixture: ReplyFixture) {
    #expect(BodySections(plain: fixture.body).authorText == fixture.author)
}

@Test("an introduction cuts text below it that is not marked", arguments: bareIntroductions)
func bareBelow(_ fixture: ReplyFixture) {
    #expect(BodySections(plain: fixture.body).authorText == fixture.author)
}

@Test(
    "lines that only look like introductions stay",
    arguments: [
        "On your visit of 5 March you can ask for:\n\n- a map\n- a guide",
        "On Monday the mayor wrote to us that he comes.",
        "At 10:30 we meet the mayor:\nplease be there.",
        "My address is office@tours.example and my questions are:\n\n1. When?\n2. Where?",
        "In 2014 you wrote to us:\n\nwe never had an answer.",
        "Visit us now\n>>> >>>  http://www.tours.example <<<\nand see the city.",
    ])
func looksLikeIntroduction(body: String) {
    #expect(BodySections(plain: body).authorText == body)
}
