import Linguistics
import MailModel

/// The words by which a mail speaks of what the office does: study tours, the Community, the Award.
///
/// Sellers write to everybody and do not know them. Folded, as `Linguistics` folds.
enum OwnMatters {
    static func areSpokenOf(in text: String) -> Bool {
        let head = String(decoding: text.utf8.prefix(reach), as: UTF8.self)
        return words.occurs(in: Linguistics.FoldedText(apart: head).spacedWords)
    }

    /// Octets of a text that are looked at.
    private static let reach = 8_000

    private static let words = PhraseList(
        wordsIn: """
            study tour|study tours|study visit|study visits|study trip|your tour|your tours
            tour to|tours to|the tour|the tours|this tour|our tour|tour registration|tour programme
            join the community|join your community|the community on|member of the community
            urban innovation|innovation award|guangzhou award|guangzhou prize
            the initiative|the initiatives|any initiative|your initiatives|an initiative on
            voyage d etude|voyages d etude|visite d etude|visites d etude|votre visite
            innovation urbaine|prix de guangzhou|la tournee|rejoindre la communaute
            rejoindre votre communaute|membre de la communaute|votre initiative|vos initiatives
            viaje de estudio|viaje de estudios|viajes de estudio|viajes de estudios
            visita de estudio|visita de estudios|visitas de estudio|visitas de estudios
            gira de estudio|gira de estudios|innovacion urbana|premio guangzhou|premio de guangzhou
            unirme a la comunidad|unirnos a la comunidad|miembro de la comunidad|la iniciativa
            las iniciativas|sus iniciativas
            考察团|考察活动|的考察|参加考察|考察研修|考察报名|参访团|创新奖|城市创新|加入社区|社区成员|入会申请|申请入会
            """)
}
