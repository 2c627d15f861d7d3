/// The words that end letters: closings, mobile footers and disclaimers, by language.
enum SignatureWords {
    /// Closings that stand on a line of their own before a name.
    static let closings = PhraseTable(
        """
        friendly greetings|friendly regards|thank you and warm wishes|thank you and best wishes|
        regards|best regards|kind regards|kindest regards|warm regards|warmest regards
        with regards|with best regards|with kind regards|with warm regards|many regards
        my regards|my best regards|rgds|brgds|brgs|br|kr|best|all the best|all best|best wishes
        with best wishes|warm wishes|with every good wish|with warm wishes|with warmest wishes
        sincerely|sincerely yours|yours sincerely|yours truly|very truly yours|yours faithfully
        faithfully|faithfully yours|respectfully|respectfully yours|yours respectfully|cordially
        cordially yours|yours|cheers|warmly|take care|with appreciation|fraternally
        in solidarity|yours ever|yours in service|best regards from|greetings|warm greetings
        kind greetings|with greetings|regards and thanks
        thanks and regards|thanks & regards|thank you and regards|thanks and best regards
        thanks and kind regards|thanks & best regards|thank you and best regards
        thanks with regards|many thanks and best regards|many thanks and kind regards
        cordialement|bien cordialement|très cordialement|cordialement vôtre|bien à vous
        bien à toi|cdlt|cdt|bàv|salutations|meilleures salutations|sincères salutations
        salutations distinguées|salutations cordiales|avec mes salutations|amicalement
        bien amicalement|respectueusement|avec mes meilleures salutations|mes salutations
        sincèrement|fraternellement|à bientôt|bonne réception|au plaisir|cordiales salutations
        avec nos salutations
        saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|cordialmente
        muy cordialmente|atentamente|muy atentamente|atte|atte.|saludos atentos
        un saludo cordial|reciban un cordial saludo|reciba un cordial saludo
        con un cordial saludo|respetuosamente|afectuosamente|abrazos|un abrazo|abrazo
        sin otro particular|le saluda atentamente|les saluda atentamente|saluda atentamente
        quedo atento|quedo atenta|con mis saludos|saludos desde|mis saludos|cordial saludo
        atenciosamente|att|att.|cumprimentos|com os melhores cumprimentos|melhores cumprimentos
        com os meus cumprimentos|saudações|saudações cordiais|cordiais saudações|abraço|abraços
        um abraço|respeitosamente|com estima|grato|grata
        mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß
        mit freundlichem gruss|freundliche grüße|freundliche grüsse|viele grüße|viele grüsse
        beste grüße|liebe grüße|herzliche grüße|herzliche grüsse|schöne grüße|mit besten grüßen
        mit herzlichen grüßen|mfg|lg|vg|grüße|gruß|gruss|hochachtungsvoll|beste grüsse
        cordiali saluti|distinti saluti|saluti|cari saluti|un caro saluto|un saluto
        un cordiale saluto|saluti cordiali|i migliori saluti|con i migliori saluti
        porgo distinti saluti|in fede|con stima
        met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten
        hartelijke groet|hartelijke groeten|groet|groeten|groetjes|mvg|hoogachtend
        met hartelijke groet|vr.gr.
        med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänlig hälsning|hälsningar
        hälsning|mvh|bästa hälsningar|med venlig hilsen|venlig hilsen|de bedste hilsner
        bedste hilsner|hilsen|hilsner|kh|kærlig hilsen|vh|med vennlig hilsen|vennlig hilsen
        beste hilsen|beste hilsener|med hilsen|med beste hilsen
        ystävällisin terveisin|terveisin|parhain terveisin|t.|yt|kunnioittavasti|lugupidamisega
        parimate soovidega|tervitades|ar cieņu|pagarbiai|su pagarba|geriausi linkėjimai
        pozdrawiam|z poważaniem|z powazaniem|z wyrazami szacunku|serdecznie pozdrawiam
        pozdrawiam serdecznie|łączę pozdrowienia|pozdrowienia|z pozdrowieniami|s pozdravem
        s přátelským pozdravem|hezký den|s úctou|zdravím|s pozdravom|s priateľským pozdravom
        üdvözlettel|tisztelettel|üdv|szívélyes üdvözlettel|baráti üdvözlettel|cu stimă
        cu respect|cu drag|toate cele bune|o zi bună|cu consideratie|cu considerație
        с уважением|с наилучшими пожеланиями|с искренним уважением|с приветом|всего доброго
        всего наилучшего|з повагою|з найкращими побажаннями|с уважение|поздрави|с поздрав
        s poštovanjem|lijep pozdrav|srdačan pozdrav|pozdrav|lep pozdrav|s spoštovanjem
        с поштовањем|поздрав
        με εκτίμηση|με φιλικούς χαιρετισμούς|χαιρετισμούς|saygılarımla|saygılarımızla|saygılar
        iyi çalışmalar|selamlar|en iyi dileklerimle|בברכה|בכבוד רב|תודה ובברכה|مع التحية
        مع خالص التحية|تحياتي|مع أطيب التحيات|وتفضلوا بقبول فائق الاحترام|با احترام|با تشکر
        敬祝|敬祝 順心|敬祝 顺利|盼复|盼覆|专此|特此函达|此致|敬礼|此致敬礼|祝好|顺祝商祺|順祝商祺|顺颂商祺|此致 敬礼|敬上|谨上|謹上|敬祝|祝商祺|致礼|顺祝
        以上、よろしくお願いいたします|以上、よろしくお願い致します
        敬具|よろしくお願いいたします|よろしくお願いします|감사합니다|드림|올림|안녕히 계세요
        trân trọng|trân trọng kính chào|thân mến|kính thư|ขอแสดงความนับถือ|ด้วยความเคารพ|salam
        salam hormat|hormat saya|hormat kami|wassalam|yang benar|groete|vriendelike groete
        mabuhay|salut|salutacions|salutacions cordials|cordialment|atentament|saúdos|agur
        me respekt|bestu kveðjur|kveðja
        """)

    /// The beginnings of footers that phones and programs add.
    static let footers = PhraseTable(
        """
        sent from|sent via|sent with|sent using|sent wirelessly|sent by my|get outlook for
        download outlook|sent on the go|via mobile|typed on|written on my|please excuse typos
        please excuse brevity|excuse my brevity|excuse typos|composed on
        diese nachricht wurde von meinem|sent mobile|posted via|this message was sent from my
        delivered by
        envoyé de|envoyé depuis|envoyé à partir|envoyé d'un|envoyé d'|envoyé avec
        envoyé sans fil|envoyé via|télécharger outlook|obtenez outlook|obtenir outlook
        envoyé par
        enviado desde|enviado de|enviado do|enviado via|enviado con|enviado a partir|enviado por
        obtener outlook|obtenga outlook|obter o outlook|obter outlook|enviat des|enviat amb
        mandado desde|enviado pelo
        von meinem|von meiner|gesendet von|gesendet mit|gesendet über|gesendet aus
        holen sie sich outlook|outlook für|versendet mit|dies wurde von
        inviato da|inviato con|inviato dal|inviata da|scarica outlook|ottieni outlook
        verzonden vanaf|verstuurd vanaf|verzonden met|verstuurd met|verzonden via|verstuurd via
        outlook voor|downloaden outlook
        skickat från|skickat med|skickades från|hämta outlook|sendt fra|sendt via|sendt med
        sendt frå|hent outlook|få outlook|lähetetty|hanki outlook|lataa outlook|saadetud minu
        sent frá
        wysłane z|wysłano z|wysłane przez|pobierz outlook|odesláno z|odesláno ze|odesláno pomocí
        odoslané z|získat outlook|küldve|az iphone-omról|elküldve|trimis de pe|trimis din
        trimis de la|descărcați outlook|poslano s|poslano sa|poslano z|poslato sa
        отправлено с|отправлено из|отправлено от|надіслано з|відправлено з|изпратено от
        скачать outlook|послато са|στάλθηκε από|εστάλη από|iphone'umdan gönderildi
        ipad'imden gönderildi|iphone cihazımdan|iphone'dan gönderildi|android için outlook
        נשלח מה|נשלח מ|أرسلت من|مرسل من|تم الإرسال من|أُرسلت من|ارسال شده از|发自我的|发自|從我的|从我的
        發自我的|發自|由我的|使用我的|通过我的|來自我的|iphoneから送信|私のiphone|androidから|outlook for ios を入手|나의 iphone에서
        내 iphone에서|나의 ipad에서|내 갤럭시|gửi từ|được gửi từ|đã gửi từ|ส่งจาก|dikirim dari
        dihantar daripada|tải outlook|मेरे iphone|nosūtīts no|išsiųsta iš
        """)

    /// Things that send mail by themselves.
    static let devices = PhraseTable(
        """
        iphone|ipad|ipod|android|blackberry|samsung|galaxy|huawei|xiaomi|redmi|oppo|vivo|oneplus
        nokia|xperia|htc|lg|motorola|smartphone|windows phone|windows mail|yahoo mail|yahoo
        outlook
        mailbox|mobile|mobil|mobiltelefon|handy|telefon|téléphone|móvil|celular|cellulare|telefono
        telemóvel|tablet|tablette|k-9 mail|protonmail|proton mail|gmail|phone|mobilgerät
        мобильного|смартфона|手机|手機|携帯|스마트폰|휴대폰|aquamail|nine|spark|airmail|mail for windows
        """)

    /// Ways to say that a device sent something, wherever in a short line.
    static let sendings = PhraseTable(
        """
        sent|from my|from mobile|gesendet|geschickt|envoyé|enviado|enviada|inviato|inviata
        verzonden
        verstuurd|skickat|sendt|lähetetty|wysłane|wysłano|odesláno|odoslané|küldve|küldtem|trimis
        отправлено|надіслано|изпратено|στάλθηκε|gönderildi|נשלח|أرسلت|发送|發送|发自|發自|送信|보냄|gửi từ
        dikirim|ส่งจาก|enviat|saadetud|poslano|poslato|via
        """)

    /// The beginnings of paragraphs that lawyers and mail gateways add.
    static let disclaimers = PhraseTable(
        """
        this email and any|this e-mail and any|this message and any|this email is|this e-mail is
        this message is intended|this message contains|this email may|this e-mail may
        this message may|this email message|this e-mail message|this communication
        this transmission|the information contained in|the information in this
        the information transmitted|the contents of this|confidentiality notice
        confidential notice|confidentiality|disclaimer|legal notice|privileged and confidential
        important notice|notice of confidentiality|please consider the environment
        think before you print|before printing|do not print this|save a tree
        if you are not the intended|if you have received this|any views or opinions
        this e-mail, including|this email, including|this email has been scanned
        this email has been checked|virus-free|scanned by|no virus found|you are receiving this
        you received this message because|to unsubscribe|unsubscribe
        statement of confidentiality
        ce message et|ce courriel|ce message est|ce mail|cet e-mail|les informations contenues
        avis de confidentialité|pensez à l'environnement|pensez à la planète|avant d'imprimer
        merci de penser|l'absence de virus|afin de préserver|n'imprimez
        respectez l'environnement|garanti sans virus
        aquest missatge|aquest correu|mensaje enviado desde|mezu hau|esta mensaxe|este mensaje
        este correo|esta comunicación|aviso legal|aviso de confidencialidad
        la información contenida|antes de imprimir|por favor, antes de imprimir|no imprima
        libre de virus|piense en el medio|cuidemos el medio|esta mensagem|este e-mail|este email
        aviso de confidencialidade|aviso legal|a informação contida|antes de imprimir
        pense no meio ambiente|as informações contidas|livre de vírus
        diese e-mail|diese nachricht|der inhalt dieser|dieses dokument|vertraulichkeitshinweis
        bitte denken sie an die umwelt|bitte prüfen sie|haftungsausschluss
        die information in dieser|virenfrei|questo messaggio|questa e-mail|questa email
        le informazioni contenute|avvertenza|informativa|prima di stampare|ai sensi del
        rispetta l'ambiente|pensa all'ambiente
        dit bericht|deze e-mail|deze email|de informatie|disclaimer:|denk aan het milieu
        detta meddelande|detta e-post|denne e-mail|denne e-post|denne mail|tämä viesti
        niniejsza wiadomość|wiadomość ta|tento e-mail|táto správa|ezen üzenet|acest mesaj
        данное сообщение|это сообщение|настоящее сообщение|це повідомлення
        это электронное письмо|bu e-posta|bu mesaj|הודעה זו|הודעת דואר|هذه الرسالة|هذا البريد
        本邮件|本郵件|此邮件|此電子郵件|此郵件|本电子邮件|保密声明|免责声明|重要提示|このメール|本メール|이 메일은|본 메일|본 이메일|email này
        อีเมลฉบับนี้
        """)

    /// Words of which a legal paragraph holds at least one; its beginning alone proves nothing.
    static let legal = PhraseTable(
        """
        confidential|confidentiality|confidentially|privileged|intended recipient|intended solely
        intended only|intended for|addressee|virus|viruses|virus-free|environment|print|printing
        unsubscribe|subscribed|disclaimer|scanned|views or opinions|legally|unauthorized
        unauthorised
        receiving this|received this|subscription|notified|delete it|disclosure
        confidentiel|confidentielle|confidentiels|confidentielles|confidentialité|destinataire
        destinataires|environnement|imprimer|imprimez|planète|abonné|désabonner|désinscrire
        confidencial|confidenciales|confidencialidad|confidencialidade|confidenciais|destinatario
        destinatarios|destinatário|destinatários|imprimir|imprima|medio ambiente|meio ambiente
        suscrito|darse de baja|aviso legal|vírus|confidenziale|confidenziali|riservato|riservata
        riservate|riservatezza|stampare|ambiente|privacy|vertraulich|vertrauliche|vertraulichkeit
        umwelt|drucken|ausdrucken|empfänger|adressat|vertrouwelijk|vertrouwelijke|geadresseerde
        milieu|afdrukken|fortrolig|fortrolige|konfidentiell|konfidentiellt|luottamuksellinen
        luottamuksellista|poufne|poufna|adresata|důvěrné|důvěrný|dôverné|bizalmas|confidențial
        confidențiale|конфиденциальную|конфиденциальна|конфиденциально|конфиденциальной
        конфіденційну
        gizli|gizlidir|סודי|חסוי|سرية|سري|محرمانه|保密|机密|機密|秘密|收件人|打印|列印|기밀|mật|ลับ|rahasia
        confidencials|confidenciala|informació confidencial|isilpekoa|destinatari
        """)

    /// Beginnings of lines in a contact block.
    static let contacts = PhraseTable(
        """
        cel|cel.|cél|tlm|tlm.|tlf|tlf.|av.|avenida|avda|avda.|rua|calle|rue|carrera|ul.|office:
        办公|办公电话|联系电话|单位|tel|tél|tel.|tél.|telf|telf.|phone|ph|ph.|mobile|mob|mob.|cell|cellphone
        fax|office|direct|t|m|f|e|w|p|e-mail|email|mail|web|www|http|https|skype|whatsapp|wechat
        téléphone|portable|teléfono|telefone|móvil|celular|telefon|handy|mobil|telefono
        cellulare|telefoon|gsm|телефон|тел|тел.|моб|电话|電話|手机|手機|传真|傳真|邮箱|邮编|地址|微信|网址|住所|携帯|전화
        휴대폰|주소|điện thoại|address|adresse|dirección|endereço|p.o. box|po box|bp|b.p.|sms|line
        kakao|telephone
        """)

    /// Beginnings of paragraphs that are still the author's after the signature.
    static let postscripts = PhraseTable(
        """
        p.s|p.s.|ps|ps:|p.p.s.|pps|p. s.|nb|n.b.|nb:|pd|p.d.|pd:|post scriptum|postscript|p.-s.
        附|附：|又及|追伸|추신|з.і.|p/s
        """)

    /// What questions below a signature ask of everybody: to save paper, to look at a site.
    static let slogans = PhraseTable(
        """
        print|imprim|drucken|stampare|打印|列印|印刷|http|www.|visit our|follow us|subscribe|click
        newsletter|facebook|twitter|linkedin|need help|more information|did you know|have you tried
        síguenos|suivez-nous|saviez-vous|sabía que
        """)
}
