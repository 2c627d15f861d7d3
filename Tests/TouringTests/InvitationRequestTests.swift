import MailModel
import Testing

@testable import Touring

@Suite struct InvitationRequestTests {
    @Test(arguments: [
        ("4 August 1971", "1971-08-04"), ("August 4, 1971", "1971-08-04"),
        ("4 août 1971", "1971-08-04"), ("1er février 1980", "1980-02-01"),
        ("2 de marzo de 1968", "1968-03-02"), ("1968年3月2日", "1968-03-02"),
        ("1990-12-31", "1990-12-31"), ("24/08/1971", "1971-08-24"), ("11.11.1975", "1975-11-11"),
    ])
    func `a birthday is read in the ways of four languages`(_ written: String, _ day: String) {
        #expect(CivilTime(written: written)?.dateText == day)
    }

    @Test(arguments: ["03/04/1971", "31 February 1970", "soon", "", "1971"])
    func `a day that could be another is asked for again`(_ written: String) {
        #expect(CivilTime(written: written) == nil)
    }

    @Test func `a passport number prints as dots and is checked`() throws {
        let number = try #require(PassportNumber("ab 123456"))
        #expect(number.secret == "AB123456")
        #expect("\(number)" == "••••••")
        #expect(String(reflecting: number) == "••••••")
        for text in ["AB", "HELLOWORLD", "123456789012345", "AB12 34;DROP"] {
            #expect(PassportNumber(text) == nil)
        }
    }

    @Test func `an addressee is a body of a known kind on one line`() throws {
        #expect(Addressee("the embassy of Spain in Dakar")?.kind == .embassy)
        #expect(Addressee("the embassy of Spain in Dakar")?.name == "Embassy of Spain in Dakar")
        #expect(Addressee("Monsieur le Ministre de l'Intérieur")?.kind == .ministry)
        #expect(Addressee("A quien corresponda")?.kind == .anyone)
        #expect(Addressee("美国驻广州总领事馆")?.kind == .consulate)
        #expect(
            Addressee("Embassy of China in Accra for the Hangzhou tour")?.name
                == "Embassy of China in Accra")
        #expect(Addressee("my cousin") == nil)
        #expect(Addressee("the embassy <script>") == nil)
        #expect(Addressee("embassy " + String(repeating: "x", count: 120)) == nil)
    }

    @Test func `what is missing is what the site requires and nobody stated`() {
        var request = InvitationRequest()
        request.passportName = "Ana Prieto"
        let required: Set<InvitationRequest.Field> = [.passportName, .passportNumber, .tour]
        #expect(request.missing(required, hasNumber: false) == [.passportNumber, .tour])
        var later = InvitationRequest()
        later.tour = "2015-dakar"
        request.take(later)
        #expect(request.missing(required, hasNumber: true) == [])
        #expect(request.passportName == "Ana Prieto")
    }
}
