import Testing
import Touring

@Suite struct QuestionnaireTests {
    @Test(arguments: [
        "1. 5\n2. 4\n3. 5\n4. A youth budget\n5. More time for questions\n6. yes",
        "1) 5 – very\n2) 4\n3) 5\n4) A youth budget\n5) More time\nfor questions\n6) Yes, in July",
        "1：5\n2：4\n3：5\n4：青年预算\n5：多些提问时间\n6：愿意",
        "Bonjour,\n1 : cinq\n2 : 4/5\n3 : 5\n4 : Un budget des jeunes\n5 : Plus de temps\n6 : oui",
        "1- 5\n2- cuatro\n3- 5\n4- Un presupuesto joven\n5- Más tiempo\n6- Sí, claro",
    ])
    func `answers are read behind their numbers`(_ text: String) {
        let told = Questionnaire(text)
        #expect(told.marks == [5, 4, 5])
        #expect(told.willTry != nil && told.better != nil)
        #expect(told.promisesReport == true)
    }

    @Test func `bare marks, refusals and nothing are told apart`() {
        #expect(Questionnaire("Dear all,\n5, 4, 3\nThank you").marks == [5, 4, 3])
        #expect(Questionnaire("6. No, sorry").promisesReport == false)
        #expect(Questionnaire("6：不").promisesReport == false)
        #expect(Questionnaire("1. 10\n2. no idea\n4. -").isEmpty)
        #expect(Questionnaire("Thank you for the two days in Boston.").isEmpty)
    }

    @Test func `a later answer adds to an earlier one`() {
        var told = Questionnaire("1. 5\n6. yes")
        told.take(Questionnaire("2. 3"))
        #expect(told.marks == [5, 3, nil] && told.promisesReport == true)
    }

    private static let letters = [
        """
        El 3 de mayo de 2027, la secretaría escribió:
        > 1. ¿Fue útil la visita para su trabajo? (1 nada – 5 mucho)
        5, muchísimo
        > 2. ¿Estuvo bien organizada? (1 mal – 5 muy bien)
        4
        > 3. ¿La recomendaría a un colega? (1 no – 5 con seguridad)
        Con seguridad
        > 4. ¿Qué va a probar en su ciudad?
        Contadores inteligentes en tres barrios
        > 5. ¿Qué deberíamos hacer mejor?
        > 6. ¿Nos enviará un breve informe para la Comunidad? (sí o no)
        Sí, en julio
        """,
        """
        > 1. How useful was the tour for your work? (1 not at all –
        > 5 very)
        very useful!

        > 2. How well was it organized? (1 badly – 5 very well)
        8/10
        > 3. Would you recommend it to a colleague? (1 no – 5 certainly)
        yes
        > 4. What will you try at home?
        Meters
        > 6. Will you send us a short report for the Community? (yes or no)
        With pleasure
        """,
        """
        1. 此次考察对您的工作是否有用？（1 毫无用处 – 5 非常有用） 5分
        2. 组织安排如何？（1 很差 – 5 很好）
        四分
        3. 您会向同事推荐吗？（1 不会 – 5 一定会）会推荐
        4. 您回去后打算尝试什么？
        智能水表
        5. 我们有哪些地方需要改进？
        6. 您愿意为社区写一份简短的考察报告吗？（是或否）愿意
        """,
        "1、5分\n2、4分\n3、会推荐\n4、智能水表\n6、会交",
    ]

    @Test(arguments: letters)
    func `answers are read below the questions too`(_ whole: String) {
        let own = whole.split(separator: "\n").filter { !$0.hasPrefix(">") }
        let told = Questionnaire(own.joined(separator: "\n"), whole: whole, inFreeWords: true)
        #expect(told.marks == [5, 4, 5])
        #expect(told.willTry != nil && told.better == nil)
        #expect(told.promisesReport == true)
    }

    @Test(arguments: [
        (
            "La visita fue excelente, le doy un 9 sobre 10. Lo peor, los traslados. Vamos a probar "
                + "los contadores en Bogotá. Enviaré mi informe antes del 15 de julio. "
                + "¿Nos pueden enviar las presentaciones?", [5, nil, nil], true
        ),
        ("总体五分，行程安排四分，翻译只有两分。我们打算试点。建议下次多留时间讨论。报告七月底交。", [5, 4, nil], true),
        (
            "I give it 4 out of 5 and would certainly recommend it. We will try the meters. Next "
                + "time, more time please. You will have my report in July.", [4, nil, 5], true
        ),
        (
            "Très utile, 8/10. L'organisation : 10/10. Nous allons essayer les compteurs. Dommage "
                + "pour la pluie. Je ne pourrai pas écrire de compte rendu.", [4, 5, nil], false
        ),
    ])
    func `free words are read`(_ text: String, _ marks: [Int?], _ promise: Bool) {
        let told = Questionnaire(text, inFreeWords: true)
        #expect(told.marks == marks)
        #expect(told.willTry != nil && told.better != nil)
        #expect(told.promisesReport == promise)
    }

    @Test(arguments: [
        "Thank you for the two days in Boston.", "Merci pour tout, à bientôt.",
        "When will the report of the conference come out?", "谢谢你们的邀请！",
        "We arrived at 10 and left 30 minutes later.",
    ])
    func `thanks alone answer nothing`(_ text: String) {
        #expect(Questionnaire(text, inFreeWords: true).isEmpty)
    }
}
