/// The words of lines like "On … wrote:", by language.
enum IntroductionWords {
    /// Forms of "wrote" and "sent" that end or cross such a line.
    static let verbs = PhraseTable(
        """
        quoting|zitat von|citando|citando a|wrote|writes|sent|posted|said|has written|schrieb
        schrieb am|hat geschrieben|geschrieben
        a écrit|ecrit|écrit|a ecrit|a envoyé|escribió|escribio|ha escrito|va escriure|va enviar
        escreveu|escribiu|ha scritto|scrive|schreef|heeft geschreven|het volgende geschreven
        skrev|skreiv|har skrevet|har skrivit|följande|kirjoitti|kirjutas|skrifaði|rakstīja
        rašė|napisał|napisała|napisał(a)|napisali|pisze|napsal|napsala|napsal(a)|napísal
        napísala|napísal(a)|napisao|napisala|je napisao|je napisao/la|je napisal|piše|pise
        írta|írta:|ezt írta|ezt írta (időpont|a scris|scris|написал|написала|написал(а)
        написав|написала(в)|пишет|писал|писала|писал(а)|пише|написа|написао|έγραψε|έγραψε(ν)
        yazdı|şunu yazdı|şöyle yazdı|tarihinde şunları yazdı|şunları yazdı|כתב|כתבה|כתב/ה|מאת
        كتب|كتبت|نوشت|写道|写到|寫道|的邮件中写道|写信|來信|написаў|menulis|menulis pesan|đã viết
        đã gửi|viết|เขียนว่า|ได้เขียน|작성|작성했습니다|님이 작성|썼습니다|のメール|書きました|さんは書きました|wrote on
        さんが書きました|ने लिखा|লিখেছেন|idatzi du|shkroi|tulis|napisano|sumulat|aliandika|schryf
        het geskryf
        a trimis|inviato|ha inviato|a répondu|respondió|geantwortet|svarade|antwortete|vastasi
        """)

    /// How such a line begins; a date must follow.
    static let openers = PhraseTable(
        """
        on|at|le|am|um|el|em|il|in data|op|den|på|på den|pe|dnia|w dniu|dne|dňa|dana|dne:|ons
        в|у|на|la data de|vào|vào lúc|pada|na|tarihinde|le:|on:|il giorno|no dia|a|il:|el día
        kl|em:|le :|den:|ngày|wysłano|στις|στις:|la|det|lúc|ב|בתאריך|ביום|في|بتاريخ|در|在|于|於|dia
        från|van
        kuupäeval|dátum|ekkor|le lun|datum|quoting|zitat von|citando|citando a|zitat
        begin quote from|cytowanie
        quoting from|am:|dato|it was|at:|in|mit datum|tanggal|wt|pt|śr|czw|pon|sob|niedz
        în data de|v|z
        """)

    /// Days of the week and months as they start a date, shortened forms included.
    static let calendar = PhraseTable(
        """
        mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday
        saturday|sunday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february
        march|april|june|july|august|september|october|november|december|lundi|mardi|mercredi
        jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim|lunes|martes|miércoles|jueves
        viernes|sábado|domingo|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|segunda|terça|quarta|quinta
        sexta|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|ma
        maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|wo|vr|za|zo|mån|tis|ons|tors
        tor|fre|lör|sön
        man|tir|lør|søn|måndag|tisdag|onsdag|torsdag|fredag|mandag|tirsdag|lørdag|søndag|lunedì
        martedì|mercoledì|giovedì|venerdì|gio|pon|wt|śr|czw|pt|sob|niedz|po|út|st|čt|pá|ne|пн|вт
        ср|чт|пт|сб|вс|нд|понедельник|вторник|среду|среда|четверг|пятницу|пятница|субботу
        воскресенье
        ma|ti|ke|to|pe|la|su|maanantai|h|k|sze|cs|p|szo|v|pzt|sal|çar|per|cum|cmt|paz|周一|周二|周三
        周四|周五
        星期一|星期二|星期三|星期四|星期五|星期六|星期日|周六|周日|週一|週二|週三|週四|週五
        """)
}
