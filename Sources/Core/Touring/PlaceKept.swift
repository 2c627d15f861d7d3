import MailModel

/// Whether somebody keeps their place, whatever else they leave: "I keep my place in Boston".
package enum PlaceKept {
    /// Whether a clause keeps a place and none gives one up.
    package static func says(_ text: String) -> Bool {
        let clauses = AnswerClause.split(text)
        return clauses.contains(where: keeps) && !clauses.contains(where: givesUp)
    }

    /// The sentences that keep no place.
    package static func without(_ text: String) -> String {
        AnswerRemarks.sentences(text).map { sentence in
            sentence.split { ",，".contains($0) }
                .filter { !AnswerClause.split(String($0)).contains(where: keeps) }
                .joined(separator: ",")
        }.joined(separator: " ")
    }

    private static func keeps(_ clause: AnswerClause) -> Bool {
        names(clause) && keeping.occurs(in: clause.joined) && !denied.occurs(in: clause.joined)
            || notLeaving.occurs(in: clause.joined) && names(clause)
    }

    private static func givesUp(_ clause: AnswerClause) -> Bool {
        clause.declines || names(clause) && !notLeaving.occurs(in: clause.joined)
            && (denied.occurs(in: clause.joined) || giving.occurs(in: clause.joined))
    }

    private static func names(_ clause: AnswerClause) -> Bool { places.occurs(in: clause.joined) }

    private static let places = list(
        """
        place|places|seat|seats|spot|registration|participation|tour|visit|trip
        inscription|siege|reservation|visite|voyage
        plaza|plazas|puesto|inscripcion|reserva|lugar|visita|viaje
        名额|席位|位置|报名|考察|访问|行程
        """)
    private static let keeping = list(
        """
        keep|keeping|kept|retain|remain|remains|stays|stay|stands|still valid
        unchanged|unaffected|hold on to|still hold|still have|without losing|except
        garde|gardons|garder|conserve|conservons|conserver|maintiens|maintenons
        maintenir|reste|restent|demeure|sans perdre|sauf|toujours valable
        mantengo|mantenemos|mantener|conservo|conservamos|conservar|guardo|sigue
        siguen|queda|quedan|sin perder|salvo
        保留|不变|照旧|仍然有效|仍有效|除外
        """)
    private static let notLeaving = list(
        """
        not lose|not concern|not affect|not give up|not giving up|not off|not from
        nothing to do with|not want to lose|not cancel|t concern|t affect|t cancel|t lose
        t give up|no effect on
        ne concerne pas|ne renonce pas|ne touche pas|ne veux pas perdre|n annule pas
        no afecta|no renuncio|no quiero perder|no cancelo|no se refiere
        不受影响|不影响|不放弃|不取消|不退出考察
        """)
    private static let denied = list(
        """
        not keep|cannot keep|can t keep|t keep|no longer keep|not retain|not need
        ne garde pas|ne conserve pas|ne maintiens pas|ne garde plus|no mantengo|no conservo
        no guardo|不保留|无法保留|不再保留|不能保留
        """)
    private static let giving = list(
        """
        give up|giving up|release|cancel|withdraw|hand back|free up|let go of
        renonce|annule|libere|annulez|cede|renuncio|cancelo|cancelen|libero
        放弃|取消|退出|让出
        """)

    private static func list(_ text: String) -> PhraseList { PhraseList(wordsIn: text) }
}
