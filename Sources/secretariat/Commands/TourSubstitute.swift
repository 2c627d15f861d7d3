import ArgumentParser
import Pipeline
import Store
import Touring

extension TourCommand {
    struct Substitute: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets somebody of the same organization travel in a person's place.",
            discussion: """
                --name says who of the address stays at home where several travel; --by names who \
                comes. The letter goes to the address, which answers for both.
                """)

        @OptionGroup var seat: SeatOptions
        @Option(name: .customLong("by"), help: "The name of who comes instead.") var coming: String

        func run() async throws {
            try await guarded {
                try seat.perform { turn, tour, contact, session, _ in
                    let leaving = try seat.known(contact, tour, &session).filter {
                        let state = session.seat($0.id, in: tour)
                        return state?.isHeld == true || state?.ticket != nil
                            || state?.state == .invited
                    }
                    guard leaving.count == 1 else {
                        throw StoreError.refused(
                            "\(leaving.count) people of \(seat.address) have a place; say with"
                                + " --name who stays at home")
                    }
                    let other = try session.guest(coming, of: contact, in: tour)
                    return try turn.substitute(
                        leaving[0], by: other, &session, how: "handed on by staff")
                }
            }
        }
    }
}
