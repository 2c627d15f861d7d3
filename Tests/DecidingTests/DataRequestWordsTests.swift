import Deciding
import Testing

/// Which right a mail claims, and whether it is about its writer at all.
@Suite struct DataRequestWordsTests {
    @Test(arguments: [
        ("What data do you hold about the city of Dakar?", false),
        ("Quelles données avez-vous sur la ville de Dakar ?", false),
        ("¿Qué datos tienen sobre la ciudad de Dakar?", false),
        ("What data do you hold about me?", true),
        ("What personal data of people from the city of Dakar, such as me, do you hold?", true),
        ("Which data have you stored?", true),
        ("你们保存了我的哪些信息？", true),
    ])
    func `data of a city are no data of the writer`(text: String, isOwn: Bool) {
        #expect(DataRequest.isAboutWriter(text) == isOwn)
    }

    @Test(arguments: [
        ("Please correct the data that you hold about me: my role is Director.", .correct),
        ("Merci de rectifier les données que vous détenez sur moi.", .correct),
        ("Les pido que corrijan los datos que tienen sobre mí.", .correct),
        ("请更正你们保存的我的个人信息。", .correct),
        ("What do you hold about me? I want to be sure that it is correct.", .export),
        ("Delete the data that you hold about me, since they are not correct.", .erase),
        ("What personal data do you hold about me?", .export),
    ] as [(String, DataRequest)])
    func `the words tell which right is claimed`(text: String, right: DataRequest) {
        #expect(DataRequest(text: text) == right)
    }
}
