/// The words between dashes that stand above an earlier or a forwarded mail, by language.
enum SeparatorWords {
    /// "Original message" and its like.
    static let original = PhraseTable(
        """
        original message|original appointment|original email|original mail|reply message
        reply above this line
        previous message|message history|originalmessage|original message text|message from
        ursprüngliche nachricht|ursprungliche nachricht|urspr. nachricht|originalnachricht
        original-nachricht|original nachricht|antwort nachricht|ursprünglicher termin
        message d'origine|message original|message initial|message originel|courriel d'origine
        mail original|message précédent
        mensaje original|mensagem original|missatge original|mensaxe orixinal
        messaggio originale|messaggio originario
        oorspronkelijk bericht|origineel bericht|oorspronkelijke bericht|originalmeddelande
        ursprungligt meddelande|ursprungsmeddelande|originalmelding
        opprinnelig melding|oprindelig meddelelse|original meddelelse|opprinnelig beskjed
        alkuperäinen viesti|upphafleg skilaboð
        wiadomość oryginalna|oryginalna wiadomość|wiadomość pierwotna|původní zpráva
        originální zpráva|pôvodná správa|eredeti üzenet|mesaj original|mesajul original
        исходное сообщение|оригинальное сообщение|первоначальное сообщение|вихідне повідомлення
        оригінальне повідомлення|оригинално съобщение|originalna poruka|izvorna poruka
        izvirno sporočilo
        αρχικό μήνυμα|orijinal mesaj|özgün ileti|özgün mesaj|orjinal mesaj|הודעה מקורית
        ההודעה המקורית|الرسالة الأصلية|رسالة أصلية|پیام اصلی
        原始邮件|原始郵件|原邮件|原郵件|原信件|回复的原邮件|回复的邮件|原始信息|原始訊息|元のメッセージ|オリジナルメッセージ|元のメール|원본 메시지|원본메시지|원본 메일
        원본 이메일|원본메일
        tin nhắn gốc|thư gốc|thư gốc:|ข้อความต้นฉบับ|ข้อความเดิม|pesan asli|mesej asal
        algne kiri|algkiri|originālais ziņojums|originalus laiškas|pradinis laiškas|मूल संदेश
        """)

    /// "Forwarded message" and its like.
    static let forwarded = PhraseTable(
        """
        forwarded message|begin forwarded message|forwarded by|forwarded mail|forwarded email
        forwarded message follows|start of forwarded message|forward header
        forwarded appointment
        weitergeleitete nachricht|anfang der weitergeleiteten nachricht|weitergeleitet von
        weitergeleitete e-mail|weitergeleitete mail
        message transféré|message réexpédié|début du message réexpédié
        début du message transféré|message transmis|transféré par|forwarded message:
        mail transféré|courriel transféré
        mensaje reenviado|inicio del mensaje reenviado|mensaje enviado|reenviado por
        mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada
        início da mensagem reencaminhada|encaminhado por|missatge reenviat
        messaggio inoltrato|inizio messaggio inoltrato|inoltrato da|doorgestuurd bericht
        begin doorgestuurd bericht|doorgezonden bericht|doorgestuurd door
        vidarebefordrat meddelande|vidarebefordrat brev|vidaresänt meddelande
        videresendt meddelelse|videresendt melding|videresendt besked
        start på videresendt besked|begynnelse på videresendt melding
        edelleenlähetetty viesti|välitetty viesti|välitetty viesti alkaa|przekazana wiadomość
        wiadomość przekazana|wiadomość przesłana dalej|początek przekazywanej wiadomości
        treść przekazanej wiadomości
        přeposlaná zpráva|předaná zpráva|preposlaná správa|továbbított üzenet|továbbított levél
        mesaj redirecționat|mesaj redirectionat
        пересылаемое сообщение|пересланное сообщение|переадресованное сообщение
        начало переадресованного сообщения|перенаправленное сообщение|переслане повідомлення
        препратено съобщение|proslijeđena poruka|prosleđena poruka|posredovano sporočilo
        προωθημένο μήνυμα|iletilmiş mesaj|iletilen mesaj|yönlendirilen mesaj|הודעה שהועברה
        תחילת ההודעה שהועברה|رسالة مُعاد توجيهها|رسالة معاد توجيهها|الرسالة المعاد توجيهها
        پیام فوروارد شده
        转发的邮件|转发邮件|转发的郵件|轉寄郵件|轉寄的郵件|转发邮件信息|转发的信件|被转发邮件|轉寄訊息|已轉寄郵件|以下是转发的邮件|下面是被转发的邮件|転送されたメッセージ
        転送メッセージ|転送メール|전달된 메시지|전달된 메일|전달된 이메일
        thư được chuyển tiếp|tin nhắn được chuyển tiếp|thư chuyển tiếp|ข้อความที่ส่งต่อ
        pesan terusan|pesan yang diteruskan|mesej yang dimajukan|edastatud kiri
        pārsūtīts ziņojums|persiųstas laiškas|अग्रेषित संदेश
        """)

    /// Lines that ask to be answered above them.
    static let replyAbove = PhraseTable(
        """
        reply above this line|please type your reply above this line|write above this line
        reply above the line|please reply above this line|type your reply above this line
        please do not write below this line
        répondez au-dessus de cette ligne|répondre au-dessus de cette ligne
        bitte antworten sie oberhalb dieser linie|antworten sie oberhalb dieser zeile
        responda por encima de esta línea|responder acima desta linha
        reply above here to respond
        """)
}
