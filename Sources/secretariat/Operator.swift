import Approving
import Foundation
import MailModel
import SiteLoading
import Store

/// Who acts on the command line: a user of the machine, and the member of staff whom the site
/// names for that user.
struct Operator {
    let user: String
    /// Nil where no entry under `staff:` names the user, or more than one does.
    let member: StaffPerson?

    init(user: String = MachineUser.name, of site: SiteConfiguration?) {
        self.user = user
        let named = site?.staff.filter { $0.user == user } ?? []
        member = named.count == 1 ? named.first?.person : nil
    }

    /// As the journal names them; the same person as by mail and in the browser.
    var name: String { "cli:" + (member?.address.canonical ?? user) }
}

/// The machine's user who began this, by the kernel's word and never by the environment's.
enum MachineUser {
    /// Who logged in, also behind `sudo` and `runuser`, where the system keeps that; otherwise
    /// the user that the program runs as.
    static var name: String {
        loginUser.flatMap(Self.name) ?? Self.name(of: getuid()) ?? "user-\(getuid())"
    }

    /// What the kernel noted at login (proc(5), `/proc/pid/loginuid`); nobody can change it
    /// without the right to do anything.
    private static var loginUser: uid_t? {
        guard let text = try? String(contentsOfFile: "/proc/self/loginuid", encoding: .utf8),
            let user = uid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)),
            user != uid_t.max
        else { return nil }
        return user
    }

    private static func name(of user: uid_t) -> String? {
        guard let entry = getpwuid(user), let name = entry.pointee.pw_name else { return nil }
        return String(cString: name)
    }
}

extension SiteOptions {
    /// Who acts, for the journal.
    var operatorName: String { Operator(of: try? loadConfiguration()).name }

    /// Who decides; a member of staff may do here what they may by mail and in the browser.
    func decider() throws -> String {
        let actor = Operator(of: try loadConfiguration())
        if let member = actor.member, !member.mayApprove {
            throw StoreError.refused(
                "\(member.name) may not decide: that needs the role approver or administrator")
        }
        return actor.name
    }
}
