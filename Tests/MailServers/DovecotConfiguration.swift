import Foundation
import Glibc

/// The text of a `dovecot.conf` (2.3) for one test.
enum DovecotConfiguration {
    struct Ports {
        let imap, imaps, lmtp, submission: UInt16
        /// Where submission hands letters on; nil where nobody submits.
        let relay: UInt16?
    }

    /// `tokens` is a file that says who checks access tokens; nil where nobody does.
    static func text(folder: String, _ ports: Ports, tokens: String? = nil) throws -> String {
        let owner = try owner()
        let mail = folder + "/mail"
        try FileManager.default.createDirectory(
            atPath: mail, withIntermediateDirectories: true)
        guard chown(mail, owner.user, owner.group) == 0 else {
            throw ServerFailure("the folder \(mail) cannot be given to the mail user")
        }
        return """
            base_dir = \(folder)/run
            state_dir = \(folder)/state
            log_path = /dev/stderr
            protocols = imap lmtp submission
            listen = 127.0.0.1
            hostname = mail.test.example
            postmaster_address = postmaster@test.example
            first_valid_uid = 0
            first_valid_gid = 0
            ssl = yes
            ssl_cert = <\(folder)/server.pem
            ssl_key = <\(folder)/server.key
            disable_plaintext_auth = no
            auth_failure_delay = 0
            auth_mechanisms = plain login\(tokens == nil ? "" : " xoauth2 oauthbearer")
            mail_location = maildir:~/Maildir
            mail_max_userip_connections = 100
            submission_relay_host = 127.0.0.1
            submission_relay_port = \(ports.relay ?? 9)
            submission_relay_trusted = no
            \(owner.internal)
            \(tokens.map(tokenCheck) ?? "")
            passdb {
              driver = static
              mechanisms = plain login
              args = password=secret
            }
            userdb {
              driver = static
              args = uid=\(owner.user) gid=\(owner.group) home=\(mail)/%u allow_all_users=yes
            }
            namespace inbox {
              inbox = yes
              separator = /
            }
            \(services(ports))

            """
    }

    private static func tokenCheck(_ file: String) -> String {
        """
            passdb {
              driver = oauth2
              mechanisms = xoauth2 oauthbearer
              args = \(file)
            }
            """
    }

    /// No service changes its root, since only root may; nobody pays with time for the wrong
    /// password of another test.
    private static func services(_ ports: Ports) -> String {
        """
            service imap-login {
              chroot =
              inet_listener imap {
                port = \(ports.imap)
              }
              inet_listener imaps {
                port = \(ports.imaps)
                ssl = yes
              }
            }
            service submission-login {
              chroot =
              inet_listener submission {
                port = \(ports.submission)
              }
            }
            service lmtp {
              inet_listener lmtp {
                port = \(ports.lmtp)
              }
            }

            service stats {
              chroot =
            }
            service anvil {
              chroot =
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }
            """
    }

    /// Who holds the mail: root hands it to nobody, others keep it.
    private static func owner() throws -> (user: uid_t, group: gid_t, internal: String) {
        guard geteuid() == 0 else {
            guard let entry = getpwuid(geteuid()), let group = getgrgid(getegid()) else {
                throw ServerFailure("this user has no name, and Dovecot needs one")
            }
            let name = String(cString: entry.pointee.pw_name)
            let groupName = String(cString: group.pointee.gr_name)
            return (
                geteuid(), getegid(),
                """
                default_internal_user = \(name)
                default_internal_group = \(groupName)
                default_login_user = \(name)
                """
            )
        }
        guard let entry = getpwnam("nobody") else { throw ServerFailure("there is no user nobody") }
        return (entry.pointee.pw_uid, entry.pointee.pw_gid, "")
    }
}
