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
}
