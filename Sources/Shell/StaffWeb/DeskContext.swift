import Hummingbird
import HTTPTypes
import MailModel
import SiteLoading

/// What is known of a request beside its bytes.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who is signed in.
    var visitor: Visitor?

    init(source: Source) { coreContext = .init(source: source) }

    /// The member of staff; pages behind the session have one.
    func signedIn() throws -> Visitor {
        guard let visitor else { throw DeskRefusal.notSignedIn }
        return visitor
    }

    /// The number in the path under this name.
    func number(_ name: String) throws -> Int64 {
        guard let number = parameters.get(name).flatMap({ Int64($0) }), number > 0 else {
            throw DeskRefusal.notFound
        }
        return number
    }
}

/// A member of staff with a session.
struct Visitor: Sendable {
    let member: SiteConfiguration.StaffMember
    let sessionDigest: [UInt8]
    /// Stands in every form: another site's page cannot know it.
    let formToken: String

    var address: String { member.address.canonical }

    func may(_ right: DeskRight) -> Bool { DeskRight.allowed(member.roles).contains(right) }

    func require(_ right: DeskRight) throws {
        guard may(right) else { throw DeskRefusal.notAllowed }
    }
}

/// What somebody may do at the desk; each role may do what the role before it may.
enum DeskRight: Int, Sendable, CaseIterable {
    case read, draft, approve, administer

    static func allowed(_ roles: Set<String>) -> Set<DeskRight> {
        let order = ["reader", "drafter", "approver", "administrator"]
        guard let highest = order.lastIndex(where: roles.contains) else { return [] }
        return Set(allCases.prefix(highest + 1))
    }
}

/// Why a request is not done, as a person is told.
enum DeskRefusal: Error {
    case notSignedIn, notAllowed, notFound, badForm, wrongHost
    /// Another person, a newer mail or the clock was faster; the text says what is true now, and
    /// what the visitor `wrote` is shown once more.
    case tooLate(String, wrote: String = "")

    var status: HTTPResponse.Status {
        switch self {
        case .notSignedIn: .unauthorized
        case .notAllowed: .forbidden
        case .notFound: .notFound
        case .badForm: .badRequest
        case .wrongHost: .misdirectedRequest
        case .tooLate: .conflict
        }
    }
}
