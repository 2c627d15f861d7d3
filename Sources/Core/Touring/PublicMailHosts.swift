/// Mail domains at which anybody may open an account: to share one with somebody says nothing.
package enum PublicMailHosts {
    package static func include(_ domain: String) -> Bool {
        let domain = domain.lowercased()
        if hosts.contains(domain) { return true }
        let labels = domain.split(separator: ".")
        guard let brand = labels.first, brands.contains(String(brand)) else { return false }
        // `yahoo.fr`, `hotmail.co.uk`, `live.com.mx`: the brand below the end of a country.
        return labels.count == 2 || labels.count == 3 && ["co", "com", "net"].contains(labels[1])
    }

    /// Names that their owners use in many countries.
    private static let brands: Set = [
        "aol", "gmx", "googlemail", "hotmail", "lycos", "live", "msn", "outlook", "yahoo",
        "yandex", "ymail", "zoho", "zohomail",
    ]

    private static let hosts = Set(
        """
        gmail.com icloud.com me.com mac.com rocketmail.com mail.com email.com usa.com usa.net
        inbox.com fastmail.com fastmail.fm hushmail.com hey.com duck.com proton.me protonmail.com
        protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com tutamail.com passmail.net
        qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com
        139.com 189.cn wo.cn sina.com sina.cn vip.sina.com sohu.com vip.sohu.com tom.com 21cn.com
        263.net aliyun.com 2980.com naver.com hanmail.net daum.net nate.com docomo.ne.jp
        ezweb.ne.jp softbank.ne.jp nifty.com rediffmail.com
        orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr cegetel.net club-internet.fr
        bbox.fr numericable.fr aliceadsl.fr voila.fr skynet.be telenet.be bluewin.ch hispeed.ch
        web.de t-online.de freenet.de arcor.de mailbox.org posteo.de posteo.net a1.net aon.at
        libero.it virgilio.it tiscali.it alice.it tin.it telefonica.net terra.es ono.com
        sapo.pt iol.pt terra.com.br uol.com.br bol.com.br ig.com.br globo.com
        btinternet.com virginmedia.com sky.com talktalk.net ntlworld.com blueyonder.co.uk
        eircom.net ziggo.nl xs4all.nl home.nl kpnmail.nl planet.nl online.no telia.com seznam.cz
        centrum.cz azet.sk wp.pl o2.pl interia.pl onet.pl op.pl poczta.onet.pl abv.bg freemail.hu
        citromail.hu ukr.net i.ua mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru ya.ru
        comcast.net verizon.net att.net bellsouth.net sbcglobal.net cox.net charter.net
        earthlink.net juno.com optonline.net rogers.com shaw.ca sympatico.ca videotron.ca
        bigpond.com optusnet.com.au xtra.co.nz prodigy.net.mx walla.com walla.co.il mweb.co.za
        webmail.co.za sentoo.sn arc.sn orange.sn
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
