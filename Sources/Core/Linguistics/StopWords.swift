/// Words that carry grammar rather than matter, in folded form.
package struct StopWords: Sendable {
    private let hashes: Set<TermHash>

    /// The stop words of English, French, Spanish, Portuguese, German and Italian together. A
    /// mail mixes languages, and what is grammar in one of them is seldom matter in another.
    package static let shared = StopWords()

    private init() {
        var hashes: Set<TermHash> = []
        for list in StopWordLists.all {
            for word in list.split(separator: " ") { hashes.insert(TermHash(String(word))) }
        }
        self.hashes = hashes
    }

    @inline(__always)
    package func contains(_ hash: TermHash) -> Bool { hashes.contains(hash) }

    /// Whether the folded word is one.
    package func contains(_ word: String) -> Bool { hashes.contains(TermHash(word)) }
}

/// The lists, one a language.
enum StopWordLists {
    static let all = [english, french, spanish, portuguese, german, italian]

    private static let english = """
        a about above after again all also am an and any are as at be because been before being \
        both but by can could did do does doing don down each else etc even ever few for from \
        further get give had has have having he hello her here hers him his how i if in into is \
        it its itself just kind kindly know let like ll m may me might more most must my myself \
        no nor not now of off on one only or other our ours out over own per please re s same \
        shall she should so some such t than thank thanks that the their them then there these \
        they this those through to too under until up us ve very want was we were what when \
        where which while who whom whose why will wish with would yes you your yours d
        """
    private static let french = """
        a afin ai aient ainsi alors apres as au aucun aussi autre autres aux avec avez avoir \
        avons bien bonjour c ca car ce ceci cela celle celles celui ces cet cette ceux chez ci \
        comme comment d dans de des donc dont du elle elles en encore entre es est et etaient \
        etait etant ete etes etre eu eux fait faire font fut il ils j je l la le les leur leurs \
        lui m ma mais me meme merci mes moi mon n ne ni nos notre nous on ont ou par parce pas \
        peut peuvent peux plus pour pourquoi pouvez qu quand que quel quelle quelles quels qui \
        quoi s sa sans se sera serait seront ses si soit son sont sous suis sur t ta te tes toi \
        ton tous tout toute toutes tres tu un une va vers voici voila vont vos votre vous y
        """
    private static let spanish = """
        a ahora al algo algun alguna algunos ante antes asi aun aunque bien buenas buenos cada \
        como con contra cual cuales cualquier cuando de del desde despues donde dos e el ella \
        ellas ellos en entre era eran es esa esas ese eso esos esta estaba estamos estan estar \
        estas este esto estos estoy fue fueron gracias ha haber habia han hasta hay he hola la \
        las le les lo los mas me mi mientras mis mucho muy nada ni no nos nosotros nuestra \
        nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque puede \
        pueden puedo pues que quien quienes quiero quisiera se sea ser si sido sin sino sobre \
        sois somos son soy su sus tal tambien tan tanto te tener tengo tiene tienen todo todos \
        tu tus un una uno unos usted ustedes va van vez y ya yo
        """
    private static let portuguese = """
        ao aos aquela aquele aquilo ate com como da das depois do dos ela elas ele eles em essa \
        esse esta estao estava este eu foi foram isso isto ja lhe mais mas meu minha muito na nao \
        nas nem no nos nossa nosso num numa o os ou para pela pelo pode podem por qual quando que \
        quem sao se seja sem ser seu seus sim so sua suas tambem tem tenho teu um uma umas uns \
        voce voces
        """
    private static let german = """
        aber alle als also am an auch auf aus bei bin bis bitte da danke das dass dein dem den der \
        des die dies diese dieser doch dort du durch ein eine einem einen einer eines er es etwas \
        euch fur gegen gibt hab habe haben hat hatte hier ich ihm ihn ihnen ihr ihre ihrer im in \
        ist ja jede kann kein keine konnen man mein meine mich mir mit muss nach nicht noch nun \
        nur ob oder ohne sehr sein seine sich sie sind so soll sondern uber um und uns unser unter \
        vom von vor war waren was weil wenn wer werden wie wir wird wo wurde wurden zu zum zur
        """
    private static let italian = """
        ad agli ai al alla alle allo anche avere c che chi ci come con cosa cui da dagli dal dalla \
        dei degli del della delle dello di e ed era essere fra gli ha hai hanno ho i il in io \
        la le \
        lei lo loro ma mi mia mio ne negli nel nella noi non nostro o per perche piu puo quale \
        quando quello questa questo qui se sei si siamo sono su sua sugli sul sulla suo te tra tu \
        tutti un una uno vi voi vostro
        """
}
