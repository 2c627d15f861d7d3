import MailModel

/// The words that show what a question wants to be told and what a passage tells, folded.
enum AnswerKindWords {
    static let asking: [(AnswerKinds, PhraseList)] = [
        (
            .amount,
            PhraseList(
                wordsIn: """
                how many|how much of|what share|which share|what percentage|what proportion
                how large|how big|how long|how far|how often|how high|how tall|number of
                combien de|combien d|quel pourcentage|quelle part|quelle proportion
                quelle taille|quelle superficie|nombre de|cuantos|cuantas|que porcentaje
                que proporcion|que parte|que tamano|numero de|多少|几个|几名|几位|几次|几座|几家|几天
                比例|百分之几|多大|多远|多高|有几|人数|数量
                """)
        ),
        (
            .money,
            PhraseList(
                wordsIn: """
                how much does|how much did|how much is|how much was|how much will|how much do
                how much money|cost|costs|price|budget|invest|invested|spend|spent|fee|fees|paid
                combien coute|combien a coute|combien ca coute|combien cela coute|coute|cout|prix
                budget|tarif|montant|depense|cuanto cuesta|cuanto costo|cuanto se|cuesta|costo
                coste|precio|presupuesto|importe|cuota|tarifa|多少钱|费用|价格|成本|预算|投资|花了|收费|金额
                """)
        ),
        (
            .time,
            PhraseList(
                wordsIn: """
                when|what year|which year|since when|what date|which date|until when|how old
                which day|what day|which month|quand|quelle annee|depuis quand|quelle date
                quel jour|quel mois|jusqu a quand|cuando|que ano|desde cuando|que fecha|que dia
                que mes|hasta cuando|什么时候|哪一年|何时|几时|哪年|几月|几号|哪天|什么时间|哪一天|多久
                """)
        ),
        (
            .somebody,
            PhraseList(
                wordsIn: """
                who|whom|whose|which company|what company|which firm|which organisation
                which organization|which agency|which office|which department|qui|quel organisme
                quelle entreprise|quelle societe|quel service|quien|quienes|que empresa
                que entidad|que organismo|que oficina|谁|哪家|哪个公司|哪些人|哪个机构|哪位|哪个部门|由谁
                """)
        ),
    ]

    static let telling: [(AnswerKinds, PhraseList)] = [
        (
            .amount,
            PhraseList(
                wordsIn: """
                percent|per cent|pour cent|por ciento|million|millions|millones|billion|half|third
                quarter|hundred|thousand|moitie|tiers|mille|mitad|tercio|mil|cientos|万|亿|百分之|一半
                """)
        ),
        (
            .money,
            PhraseList(
                wordsIn: """
                dollar|dollars|dolares|euro|euros|yuan|pound|pounds|usd|eur|rmb|franc|francs
                cfa|pesos|reais|free|gratuit|gratuite|gratis|gratuito|gratuita|fee|fees|cost|costs
                cout|couts|costo|costos|coste|prix|precio|budget|presupuesto|元|美元|欧元|人民币|免费|费用
                """)
        ),
        (
            .time,
            PhraseList(
                wordsIn: """
                january|february|march|april|june|july|august|september|october|november|december
                janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre
                decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre
                noviembre|diciembre|days|weeks|months|years|jours|semaines|mois|ans|dias|semanas
                meses|anos|年|月|小时|天
                """)
        ),
        (
            .somebody,
            PhraseList(
                wordsIn: """
                mayor|mayors|company|university|foundation|council|ministry|agency|authority|ibm
                government|department|institute|committee|office|secretariat|colleague|jury
                maire|societe|entreprise|universite|fondation|conseil|ministere|agence|autorite
                gouvernement|service|institut|comite|secretariat|collegue|alcalde|empresa
                universidad|fundacion|consejo|ministerio|agencia|autoridad|gobierno|departamento
                instituto|comite|secretaria|colega|jurado
                市长|公司|大学|基金会|委员会|政府|部门|研究院|秘书处|同事|评委|局
                """)
        ),
    ]
}
