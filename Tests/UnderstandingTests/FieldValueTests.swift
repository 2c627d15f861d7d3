import MailModel
import Testing

@testable import Understanding

/// What was found for a field keeps its noun phrase, or is asked for.
@Suite struct FieldValueTests {
    struct Case: CustomTestStringConvertible {
        let field: String
        let found: String
        let kept: String?
        var testDescription: String { "\(field): \(found)" }

        init(_ field: String, _ found: String, _ kept: String?) {
            self.field = field
            self.found = found
            self.kept = kept
        }
    }

    private static let sentences = [
        Case("role", "是处长", "处长"),
        Case("role", "我现任规划局副局长", "规划局副局长"),
        Case("role", "担任工程师", "工程师"),
        Case("role", "我是外办的科长", "科长"),
        Case("city", "宁波市发改委工作，是处长", "宁波"),
        Case("city", "我在青岛", "青岛"),
        Case("city", "中国", nil),
        Case("city", "中国江苏", nil),
        Case("organization", "aguas en la Diputación de Lugo", "Diputación de Lugo"),
        Case("organization", "mairie de la Ville de Thiès", "mairie de la Ville de Thiès"),
        Case("role", "Ana Ruiz, planner at the City of Perth, Australia", "planner"),
        Case("role", "Director, Environment Department", "Director, Environment Department"),
        Case("role", "look after housing", nil),
        Case("organization", "我在宁波市发改委工作，是处长", "宁波市发改委"),
        Case("organization", "就职于青岛市规划局", "青岛市规划局"),
        Case("organization", "苏州工业园区管委会", "苏州工业园区管委会"),
        Case("name", "我叫陈晓东", "陈晓东"),
        Case(
            "organization",
            "mairie de Thiès (Sénégal) où je suis chargée de la coopération décentralisée",
            "mairie de Thiès"),
        Case("organization", "Ville de Lyon qui m'emploie", "Ville de Lyon"),
        Case("organization", "la Communauté urbaine de Dakar et je dirige",
            "Communauté urbaine de Dakar"),
        Case("organization", "urbanisme à la Ville de Nantes", "Ville de Nantes"),
        Case("organization", "Municipio de Quito donde soy técnica", "Municipio de Quito"),
        Case("organization", "City of Perth where I work on water", "City of Perth"),
        Case("organization", "the Port of Cork and I am the harbour master", "Port of Cork"),
        Case("role", "maintenant directrice", "directrice"),
        Case("role", "only her assistant", nil),
        Case("role", "su asistente", nil),
        Case("role", "ahora jefa de aguas", "jefa de aguas"),
        Case("role", "Deputy Director of Finance there", "Deputy Director of Finance"),
        Case("role", "programme", nil),
        Case("role", "Buenas", nil),
        Case("role", "urbanista", "urbanista"),
        Case("city", "Ireland", nil),
        Case("city", "Singapore", "Singapore"),
        Case("city", "Thiès (Sénégal)", "Thiès"),
        Case("city", "La Paz", "La Paz"),
        Case("city", "I am from Cork", "Cork"),
        Case("organization", "Ana", nil),
        Case("organization", "Hola", nil),
        Case("organization", "Kenya", nil),
    ]

    @Test(arguments: sentences)
    func `a verb, a greeting or a clause is no part of a value`(one: Case) {
        let mail = Correspondence(
            authorText: "", from: Mailbox(name: "Ana Ruiz", address: "ana@city.example"))
        let value = FieldValue(one.field, sender: SenderName(mail), isFromProse: true)
        #expect(value.plain(one.found) == one.kept)
    }

    @Test(arguments: [
        ("Good morning! I am a planner and I work for Kisumu County.", "planner"),
        ("Buenas: desde mayo soy jefa de aguas en la Diputación de Lugo.", "jefa de aguas"),
        ("I now work as head of mobility for the City of Vigo", "head of mobility"),
        ("Je suis responsable des parcs à la Ville de Metz", "responsable des parcs"),
        ("我是外办的科长。", "科长"),
        ("I am only her assistant.", nil),
        ("I am happy to read this. I'm with Leeds.", nil),
    ])
    func `a post is told of oneself`(text: String, role: String?) {
        let sender = SenderName(Correspondence(authorText: text))
        #expect(SelfTold.role(in: text, sender) == role)
    }

    @Test(arguments: [
        ("I run the smart-city programme in Cork", "head of the smart-city programme"),
        ("dirijo el área de movilidad en el Municipio de Quito", "dirección del área de movilidad"),
        ("Je coordonne le service des eaux à la mairie", "coordination du service des eaux"),
        ("我负责智慧城市工作。", "智慧城市负责人"),
        ("I manage water, and more", "manager of water"),
        ("Coordino la red de parques.", "coordinación de la red de parques"),
        ("A friend said: tours run well.", nil),
    ])
    func `a post may be told by its verb`(text: String, role: String?) {
        #expect(LeadVerb.role(in: text) == role)
    }
}
