import Hummingbird

extension Request {
    /// The fields of a form that the visitor sent from a page of their own session.
    func form(of visitor: Visitor) async throws -> FormFields {
        let form = try await form()
        guard let token = form["token"], Self.same(token, visitor.formToken) else {
            throw DeskRefusal.badForm
        }
        return form
    }

    /// Compares in a time that does not tell where two texts differ.
    private static func same(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
