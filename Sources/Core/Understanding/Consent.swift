import Linguistics
import MailModel

/// The yes or the no of an answer, such as one to a letter that asks for a confirmation.
struct Consent {
    let saysYes: Bool
    /// Said outright, whatever else the mail tells.
    let saysNo: Bool
    /// A bare "no" and nothing else; it may begin a correction: `No, my role is Director`.
    let beginsWithNo: Bool

    init(_ lines: AnswerLines) {
        let words = FoldedText(apart: lines.whole).spacedWords
        saysNo = Self.denials.occurs(in: words) || Self.hasChangedMind(words)
        beginsWithNo = lines.all.count == 1 && lines.first.map(Self.isNo) == true
        saysYes = !saysNo && !beginsWithNo && lines.first.map { Self.isYes($0) } == true
    }

    /// "Yes. By the way, when is the tour?" says yes before it asks.
    private static func isYes(_ line: String) -> Bool {
        if AnswerWords.isYes(line) || AnswerWords.asksBehindYes(line) { return true }
        guard let end = line.firstIndex(where: { ".!。！".contains($0) }) else { return false }
        return AnswerWords.isYes(String(line[..<end]))
    }

    private static func isNo(_ line: String) -> Bool {
        if AnswerWords.begins(line, with: AnswerWords.no) { return true }
        let words = FoldedText(apart: line).spacedWords
        return refusals.contains { words.starts(with: " \($0)".utf8) }
    }

    private static let refusals = [
        "no thanks", "no thank you", "no many thanks", "non merci", "no gracias",
        "no muchas gracias", "nao obrigado", "nein danke", "不了谢谢", "不用了", "不谢谢",
    ]

    // MARK: - A changed mind

    private static func hasChangedMind(_ words: [UInt8]) -> Bool {
        guard turns.occurs(in: words) else { return false }
        return !turnsAbout.occurs(in: words) || turnsAboutJoining.occurs(in: words)
    }

    private static let turns = PhraseList(wordsIn: """
        changed my mind|changed our mind|changed our minds|change d avis|cambiado de opinion
        cambiado de idea|改变主意|改变了主意
        """)
    /// About the role, the city: something is put right, nobody leaves.
    private static let turnsAbout = PhraseList(wordsIn: """
        mind about|minds about|mind on|minds on|mind regarding|mind concerning|d avis sur
        d avis au sujet|d avis concernant|d avis quant|d avis pour|opinion sobre|opinion en cuanto
        opinion respecto|opinion con respecto|idea sobre
        """)
    private static let turnsAboutJoining = PhraseList(wordsIn: """
        about joining|about the membership|about membership|about my membership|about the community
        about my request|about my application|about the request|about the application|about it
        about this|about becoming|sur l adhesion|sur mon adhesion|sur ma demande|sur la demande
        quant a l adhesion|quant a mon adhesion|sobre unirme|sobre unirnos|sobre la membresia
        sobre el ingreso|sobre mi solicitud|sobre la solicitud|sobre la comunidad
        """)

    // MARK: - Denials

    private static let denials = PhraseList(wordsIn: """
        do not confirm|don t confirm|cannot confirm|never wrote to you|did not write to you
        didn t write to you|that was not me|it was not me|this was not me|that wasn t me
        it wasn t me|this wasn t me|it is not me|never asked to|never asked for this
        did not ask to join|didn t ask to join|never applied for|did not apply for membership
        delete my request|delete this request|delete my application|cancel my request
        cancel this request|cancel my application|cancel this application|remove my request
        drop my request|drop my application|forget my request|ignore my request|discard my request
        withdraw my request|withdraw my application|retract my request|retract my application
        no longer wish to join|no longer want to join|do not want to join|don t want to join
        do not wish to join|don t wish to join|rather not join
        ce n est pas moi|ce n etait pas moi|ne confirme pas|ne confirmons pas|n ai rien demande
        n ai jamais demande|ne vous ai jamais ecrit|ne vous ai pas ecrit|pas demande a adherer
        supprimez ma demande|supprimer ma demande|annulez ma demande|annuler ma demande
        retire ma demande|retirer ma demande|effacez ma demande|abandonne ma demande
        ne souhaite plus adherer|ne souhaite plus rejoindre|ne veux plus adherer
        ne souhaite plus devenir membre|ne souhaite pas adherer|ne souhaite pas confirmer
        no fui yo|yo no fui|no soy yo quien|no he sido yo|no confirmo|no lo confirmo|no confirmamos
        no pedi|nunca pedi|nunca les escribi|no les escribi|borren mi solicitud
        eliminen mi solicitud|anulen mi solicitud|cancelen mi solicitud|cancelar mi solicitud
        anular mi solicitud|retiro mi solicitud|retirar mi solicitud|ya no deseo
        ya no quiero ingresar|ya no quiero unirme
        不是我本人|不是本人|不是我申请|不是我写|不是我发|我不确认|没有申请过|没申请过|删除我的申请|取消我的申请|取消申请
        撤回申请|撤销申请|不想加入|不再想加入|不加入了|不想申请了
        """)
}
