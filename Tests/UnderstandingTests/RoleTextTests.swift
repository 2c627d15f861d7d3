import MailModel
import Testing
import Understanding

/// Roles as mails tell them, and what the list is to say.
@Suite struct RoleTextTests {
    @Test(arguments: [
        ("Position: since March I am Director of Planning at the City of Lugo",
            "Director of Planning"),
        ("Position: Director of Mobility, City of Vigo", "Director of Mobility"),
        ("I am now Director of Mobility, City of Vigo.", "Director of Mobility"),
        ("Position: since 1 May 2015 Head of Housing", "Head of Housing"),
        ("Position: as of last month Head of Housing", "Head of Housing"),
        ("Cargo: desde marzo soy directora de movilidad", "directora de movilidad"),
        ("Fonction : depuis le 1er mai directrice de la mobilité", "directrice de la mobilité"),
        ("Position: Head of Planning", "Head of Planning"),
        ("Position: Assistant to the Mayor", "Assistant to the Mayor"),
    ])
    func `when and where are no part of a role`(text: String, role: String) {
        let mail = Correspondence(
            authorText: text, subject: "News", signature: "", from: nil, quotedText: "")
        #expect(JoinAnswer(of: mail).fields["role"] == role)
    }
}
