/// The names of mail fields as programs print them above a quoted mail, by language.
enum HeaderWords {
    struct Kind: OptionSet {
        let rawValue: UInt8
        static let from = Kind(rawValue: 1)
        static let sent = Kind(rawValue: 2)
        static let to = Kind(rawValue: 4)
        static let subject = Kind(rawValue: 8)
        static let copy = Kind(rawValue: 16)
        static let other = Kind(rawValue: 32)
    }

    /// Bytes of the longest name with its marks.
    static let longest = 48

    /// The kind of the folded name in the range, which has no colon.
    static func kind(_ folded: [UInt8], _ range: Range<Int>) -> Kind? {
        table[key(folded[range])]
    }

    /// A number for a name; spaces and emphasis inside do not count.
    private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
        var key: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name where byte > 32 && byte != 42 && byte != 95 {
            key = (key ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return key
    }

    private static let table: [UInt64: Kind] = {
        var result: [UInt64: Kind] = [:]
        for (kind, names) in groups {
            for name in names.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
                let key = key(FoldedBytes.fold(Array(name.utf8)))
                result[key, default: []].formUnion(kind)
            }
        }
        return result
    }()

    private static let groups: [(Kind, String)] = [
        (
            .from,
            """
            from|von|de|expéditeur|remitente|da|mittente|van|afzender|från|fra|lähettäjä|od
            nadawca
            odesílatel|odosielateľ|feladó|de la|expeditor|от|отправитель|від|від кого|от кого
            šalje
            pošiljatelj|από|gönderen|kimden|מאת|من|المرسل|از|فرستنده|发件人|寄件者|寄件人|發件人|差出人|送信者|送信元
            보낸 사람|보낸사람|보낸이|발신|발신인|từ|người gửi|จาก|ผู้ส่ง|dari|daripada|saatja|kellelt|nuo
            siuntėjas
            no|sūtītājs|frá|sendandi|प्रेषक|nga|avsender|absender|afsender|nork|de:|remetente
            mula sa|pošiljalac|oд|გამგზავნი|жіберуші|প্রেরক|kimdən|mula kay
            """
        ),
        (
            .sent,
            """
            sent|date|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada
            enviada em|fecha|data
            inviato|data invio|verzonden|verzenddatum|skickat|sendt|dato|lähetetty|päiväys
            päivämäärä|päivä|wysłano
            data wysłania|odesláno|odoslané|dátum|elküldve|küldve|küldés dátuma|trimis|trimis la
            отправлено|дата
            надіслано|изпратено|poslano|poslato|στάλθηκε|εστάλη|ημερομηνία|gönderildi
            gönderme tarihi|tarih|gönderim tarihi
            נשלח|תאריך|تاريخ الإرسال|أرسلت|تم الإرسال|التاريخ|تاريخ|ارسال شده|发送时间|发送日期|日期|时间
            寄件日期|傳送時間|時間|傳送日期
            送信日時|日付|日時|送信日|날짜|보낸 날짜|보낸날짜|보낸 시간|일시|đã gửi|ngày|ngày gửi|thời gian|ส่ง|วันที่
            ส่งแล้ว|terkirim|dikirim|tanggal
            dihantar|tarikh|saadetud|kuupäev|nosūtīts|datums|išsiųsta|enviat|sendt den|दिनांक
            भेजा गया|dërguar|bidalia|geskep
            გაგზავნილია|жіберілген|প্রেরিত|göndərildi|ipinadala
            date d'envoi|sent at|sent on|send date|datum/zeit|reçu|received
            """
        ),
        (
            .to,
            """
            to|an|à|pour|destinataire|para|destinatario|a|per|aan|till|til|vastaanottaja|do|komu
            címzett|către|catre|кому
            до|за|prima|προς|kime|alıcı|kimlere|אל|אל:|إلى|الى|المستلم|به|گیرنده|收件人|收件者|宛先|宛て先
            받는 사람|받는사람|수신|수신인|받는이
            đến|tới|người nhận|ถึง|ผู้รับ|kepada|untuk|saaja|kellele|kam|kam:|gavėjas|til:|प्रति
            për|mottaker|modtager|empfänger|nori|destinatário|i
            dest|geadresseerde|za|na|ადრესატი|кімге|প্রাপক|kimə|kay
            """
        ),
        (
            .copy,
            """
            cc|bcc|kopie|copie|copie à|copia|con copia|kopi|kopia|kopio|dw|do wiadomości|másolat
            másolatot kap|копия
            копія|cc:|kopija|bilgi|עותק|نسخة|رونوشت|抄送|副本|cc（抄送）|ccː|참조|숨은 참조|สำเนา|tembusan
            salinan|koopia|kopą
            """
        ),
        (
            .subject,
            """
            subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|betreft|ämne|emne|aihe
            temat|předmět|predmet
            tárgy|subiect|тема|относно|predmetot|θέμα|konu|נושא|הנדון|الموضوع|موضوع|主题|主旨|主題|标题
            件名|題名|제목|chủ đề|tiêu đề
            เรื่อง|หัวเรื่อง|subjek|perihal|judul|teema|temats|tēma|tema|efni|विषय|subjekti|gaia
            assumpte|pealkiri|onderwerp:|přeposláno|თემა|тақырып|বিষয়|mövzu|paksa
            """
        ),
        (
            .other,
            """
            reply-to|répondre à|responder a|antwort an|rispondi a|importance|importancia
            wichtigkeit|priority|attachments
            anlagen|pièces jointes|adjuntos|allegati|bijlagen|bilagor|organization|organisation
            message-id|mailing-list
            附件|重要性|添付ファイル|priorität|x-mailer|resent-from|replyto|sender
            """
        ),
    ]
}
