/// The words of the warnings that mail servers put above outside mail, by language.
enum BannerWords {
    static let openings = PhraseTable(
        """
        caution|warning|attention|notice|external email|external e-mail|external mail|external
        external sender|external message|this email originated|this e-mail originated
        this message originated|this email is from|this message is from|this email was sent from
        this message was sent from|this email comes from|you don't often get email from
        you don’t often get email from|you do not often get email from|be careful
        some people who received this message|think before you click|do not click
        courriel externe|message externe|mail externe|expéditeur externe|avertissement|prudence
        ce courriel provient|ce message provient|ce mail provient|ce courriel a été envoyé
        cet e-mail provient|vous n’obtenez pas souvent|vous n'obtenez pas souvent
        correo externo|mensaje externo|remitente externo|precaución|advertencia|atención|aviso
        este correo proviene|este mensaje proviene|este correo electrónico proviene
        este correo se originó|este correo electrónico se originó|no suele recibir
        externe e-mail|externe mail|achtung|vorsicht|diese e-mail kommt|diese e-mail stammt
        e-mail externo|mensagem externa|atenção|este e-mail foi enviado|let op|externe afzender
        attenzione|messaggio esterno|mail esterna
        外部邮件|外部郵件|注意|警告|提醒|此邮件来自|本邮件来自|该邮件来自|邮件安全提醒|外部邮箱
        """)

    static let tellings = PhraseTable(
        """
        originated from outside|originated outside|from outside of|from outside the
        from outside our|from outside your|sent from outside|outside your organization
        outside the organization|outside the organisation|outside of our|external sender
        do not click|don't click|avoid clicking|open attachments|clicking links|clicking on links
        learn why this is important|recognise the sender|recognize the sender|external source
        expéditeur externe|extérieur de l'organisation|extérieur de votre organisation
        extérieur de notre|de l'extérieur|de l’extérieur|ne cliquez pas|ne cliquer sur
        n'ouvrez pas|pièces jointes|source externe|courriel externe
        fuera de la organización|fuera de su organización|fuera de nuestra|no haga clic|no abra
        remitente externo|origen externo|enlaces|externen absender|von außerhalb|keine links
        außerhalb der organisation|klicken sie nicht|anhänge|de fora da organização|não clique
        remetente externo|buiten de organisatie|klik niet|esterno all'organizzazione
        mittente esterno|non cliccare
        来自外部|外部发件人|外部人员|组织外部|公司外部|单位外部|请勿点击|谨慎点击|不要点击|勿打开|链接
        """)
}
