import Testing
import Touring

/// Sentences that tell the name in a passport, and such that do not.
@Suite struct PassportNamesTests {
    @Test(arguments: [
        ("My name in the passport is Ana María Prieto López.", ["Ana María Prieto López"]),
        ("As in my passport: Ana Prieto. I am vegetarian.", ["Ana Prieto"]),
        ("The name as it stands in my passport is LEE, Edward John.", ["LEE, Edward John"]),
        ("My passport reads \"Ludwig van der Berg\".", ["Ludwig van der Berg"]),
        ("Mon nom sur le passeport est Awa Marième Diop.", ["Awa Marième Diop"]),
        ("En el pasaporte figuro como Luis Alberto de la Rey.", ["Luis Alberto de la Rey"]),
        ("护照上的姓名是马晓东。", ["马晓东"]), ("护照姓名：MA XIAODONG", ["MA XIAODONG"]),
        ("Passport names: ANA PRIETO and LUIS REY.", ["ANA PRIETO", "LUIS REY"]),
        ("My name as in my passport is KOFI MENSAH, passport G1234567, I am a director.",
            ["KOFI MENSAH"]),
        ("My passport is valid until May 2016.", []), ("My passport is A1234567.", []),
        ("My passport is at the embassy.", []), ("Is a passport needed?", []),
        ("The passport number is secret.", []), ("My name is Ana Prieto.", []),
        ("My passport is being renewed as I write.", []), ("passport is ", []), ("", []),
    ])
    func `a name is taken from a sentence that tells one`(text: String, names: [String]) {
        #expect(PassportNames.all(in: text) == names)
    }
}
