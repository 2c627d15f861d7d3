import Foundation
import Testing

/// Changes of mind: other tours, other people, details that come later.
@Suite struct TourChangeTests {
    @Test func `a person moves to another tour, or keeps the place where that one is full`() throws {
        let folder = try TourFolder()
        try folder.addTour("2032-dakar", initiative: "dakar", places: 1)
        try folder.run("tour", "invite", "2031-boston", "--to", "a@x.example", "b@y.example")
        try folder.answer("Yes, I will attend.", from: "a@x.example")
        try folder.answer("Yes, I will attend.", from: "b@y.example", number: 2)
        let wish = "I would like to withdraw and register for the tour to Dakar instead of Boston."
        try folder.answer(wish, from: "a@x.example", number: 3)
        #expect(try folder.state("a@x.example") == "moved")
        let other = try folder.roster(of: "2032-dakar")
        #expect(other["a@x.example"]?["state"] as? String == "registered")
        try folder.answer(wish, from: "b@y.example", number: 4)
        #expect(try folder.state("b@y.example") == "registered")
        #expect(try folder.letter(to: "b@y.example", "registration-refused") != nil)
    }

    @Test func `one mail registers for two tours, out of the blue`() throws {
        let folder = try TourFolder()
        try folder.addTour("2032-dakar", initiative: "dakar", places: 1)
        try folder.demo.put(
            """
            From: Noor Idris <noor@q.example>
            To: secretariat@urban-innovation.example
            Subject: Registration
            Message-ID: <noor.1@q.example>

            Dear all,

            please register me for the tour to Boston and for the tour to Dakar.

            Noor Idris
            """, as: "904.noor")
        #expect(try folder.once().status == 0)
        #expect(try folder.state("Noor Idris") == "registered")
        let other = try folder.roster(of: "2032-dakar")
        #expect(other["Noor Idris"]?["state"] as? String == "registered")
        let letters = try folder.demo.queue().filter { $0["to"] as? String == "noor@q.example" }
        #expect(letters.map { $0["letter"] as? String } == [
            "registration-confirmed", "registration-confirmed",
        ])
    }

    @Test func `details that were asked for are kept with the seat`() throws {
        let folder = try TourFolder()
        try folder.run("tour", "invite", "2031-boston", "--to", "a@x.example")
        try folder.answer("Yes, I will attend.", from: "a@x.example", name: "Ann Oduya")
        try folder.answer(
            "Name in the passport: Ann B. Oduya\nDiet: halal", from: "a@x.example", number: 2)
        let row = try #require(try folder.roster().values.first)
        #expect(row["diet"] as? String == "halal")
        #expect(row["passport_name"] as? String == "Ann B. Oduya")
        #expect(row["missing"] as? [String] == [])
    }
}
