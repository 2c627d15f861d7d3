import Replies
import Testing

private let names: [(String, [String])] = [
    ("English", ["From", "Sent", "To", "Subject"]), ("French", ["De ", "Envoyé ", "À ", "Objet "]),
    ("Spanish", ["De", "Enviado el", "Para", "Asunto"]),
    ("Portuguese", ["De", "Enviada em", "Para", "Assunto"]),
    ("German", ["Von", "Gesendet", "An", "Betreff"]),
    ("Italian", ["Da", "Inviato", "A", "Oggetto"]),
    ("Dutch", ["Van", "Verzonden", "Aan", "Onderwerp"]),
    ("Swedish", ["Från", "Skickat", "Till", "Ämne"]), ("Danish", ["Fra", "Sendt", "Til", "Emne"]),
    ("Finnish", ["Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe"]),
    ("Polish", ["Od", "Wysłano", "Do", "Temat"]), ("Czech", ["Od", "Odesláno", "Komu", "Předmět"]),
    ("Hungarian", ["Feladó", "Küldve", "Címzett", "Tárgy"]),
    ("Romanian", ["De la", "Trimis", "Către", "Subiect"]),
    ("Russian", ["От", "Отправлено", "Кому", "Тема"]),
    ("Ukrainian", ["Від", "Надіслано", "Кому", "Тема"]),
    ("Bulgarian", ["От", "Изпратено", "До", "Относно"]),
    ("Greek", ["Από", "Στάλθηκε", "Προς", "Θέμα"]),
    ("Turkish", ["Kimden", "Gönderildi", "Kime", "Konu"]),
    ("Hebrew", ["מאת", "נשלח", "אל", "נושא"]),
    ("Arabic", ["من", "تاريخ الإرسال", "إلى", "الموضوع"]),
    ("Chinese", ["发件人", "发送时间", "收件人", "主题"]),
    ("Traditional Chinese", ["寄件者", "寄件日期", "收件者", "主旨"]),
    ("Japanese", ["差出人", "送信日時", "宛先", "件名"]),
    ("Korean", ["보낸 사람", "보낸 날짜", "받는 사람", "제목"]),
    ("Vietnamese", ["Từ", "Đã gửi", "Đến", "Chủ đề"]),
    ("Georgian", ["გამგზავნი", "გაგზავნილია", "ადრესატი", "თემა"]),
    ("Kazakh", ["Жіберуші", "Жіберілген", "Кімге", "Тақырып"]),
    ("Bengali", ["প্রেরক", "প্রেরিত", "প্রাপক", "বিষয়"]),
    ("Azerbaijani", ["Kimdən", "Göndərildi", "Kimə", "Mövzu"]),
    ("Filipino", ["Mula kay", "Ipinadala", "Kay", "Paksa"]),
    ("Indonesian", ["Dari", "Terkirim", "Kepada", "Subjek"]),
]

private func block(_ names: [String], mark: String = "") -> String {
    let values = ["Office <office@tours.example>", "5.2.2015 16:20", "Somebody", "The tour"]
    return zip(names, values).map { "\(mark)\($0):\(mark) \($1)" }.joined(separator: "\n")
}

@Test(
    "fields of an earlier mail cut it off",
    arguments: names.map { ReplyFixture.above($0.0, block($0.1), quoted: false) }
        + names.map {
            ReplyFixture.above(
                "\($0.0) below a rule", "_________________\n" + block($0.1), quoted: false)
        })
func fields(_ fixture: ReplyFixture) {
    #expect(BodySections(plain: fixture.body).authorText == fixture.author)
}

private let separators = [
    "-----Original Message-----", "----- Message d'origine -----", "-----Mensaje original-----",
    "-----Ursprüngliche Nachricht-----", "-----Messaggio originale-----",
    "-----Oorspronkelijk bericht-----", "-----Ursprungligt meddelande-----",
    "-----Oprindelig meddelelse-----", "-----Alkuperäinen viesti-----",
    "-----Wiadomość oryginalna-----", "-----Původní zpráva-----", "-----Eredeti üzenet-----",
    "-----Исходное сообщение-----", "-----Orijinal Mesaj-----", "-----הודעה מקורית-----",
    "-----الرسالة الأصلية-----", "------------------ 原始邮件 ------------------",
    "-----邮件原件-----\n发件人: Office <office@tours.example>\n主题: The tour", "-----元のメッセージ-----",
    "-----원본 메시지-----",
    "-------- Forwarded Message --------", "---------- 转发的邮件 ---------", "Begin forwarded message:",
    "Début du message réexpédié :", "Anfang der weitergeleiteten Nachricht:",
    "---------- Mensaje reenviado ----------", "##- Please type your reply above this line -##",
]

@Test(
    "separators of mail programs cut off what follows",
    arguments: separators.map { ReplyFixture.above($0, $0, quoted: false) })
func separator(_ fixture: ReplyFixture) {
    #expect(BodySections(plain: fixture.body).authorText == fixture.author)
}

@Test("a forward without own words keeps the forwarded words")
func pureForward() {
    let body =
        "---------- Forwarded message ----------\n\(block(names[0].1))\n\nWe would like to join."
    let sections = BodySections(plain: body)
    #expect(sections.authorText == "We would like to join.")
    #expect(sections.cuts.map(\.reason) == [.separator, .header])
}

@Test("fields in bold, in stars, wrapped and with blank lines are still fields")
func unusualFields() {
    let starred = block(names[0].1, mark: "*")
    let wrapped =
        "From: Office [mailto:\n  office@tours.example]\nSent: Monday\nTo: Some Body;\n Another\nSubject: x"
    let spaced = "From: Office <office@tours.example>\n\nDate: Monday\nTo: x\n\nSubject: y"
    for fields in [starred, wrapped, spaced] {
        #expect(BodySections(plain: "Yes.\n\n\(fields)\n\nEarlier words").authorText == "Yes.")
    }
}

@Test("a list of an author's own facts is no header block")
func ownFacts() {
    let body = "We register:\n\nFrom: 5 May\nTo: 8 May\n\nName: Ana\nCity: Bergen"
    #expect(BodySections(plain: body).authorText == body)
}

@Test("Lotus prints name and date above its fields")
func lotus() {
    let top = "Office <office@tours.example>\n05/02/2015 16:20\n\n"
    let body = "Yes.\n\n\(top)To:\tana@bergen.example\ncc:\nSubject:\tThe tour\n\nEarlier words"
    #expect(BodySections(plain: body).authorText == "Yes.")
}
