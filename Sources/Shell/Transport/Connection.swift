import CurlShims
import Glibc
import MailModel

/// An encrypted, authenticated connection made by libcurl; blocks, so it lives on one thread.
final class Connection {
    private let handle: OpaquePointer
    private let bell: WakeBell

    private init(handle: OpaquePointer, bell: WakeBell) {
        self.handle = handle
        self.bell = bell
    }

    deinit { secretariat_close(handle) }

    static func open(
        _ server: MailServer, _ credentials: Credentials?, _ bell: WakeBell
    ) throws(ConnectionFailure) -> Connection {
        guard server.requiresTLS || server.isLoopback else {
            throw .misconfigured("TLS may be left out on loopback addresses only")
        }
        var words = [CChar](repeating: 0, count: 512)
        var handle: OpaquePointer?
        let url = "\(server.scheme.rawValue)://\(server.authority)/"
        let result = login(url, server, credentials) { login in
            secretariat_connect(login, bell.descriptor, &handle, &words, words.count)
        }
        if result == SECRETARIAT_INTERRUPTED { bell.silence() }
        guard result == SECRETARIAT_CONNECTED, let handle else {
            let text = String(
                decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let failure = failure(result, server.host, text)
            if case .loginRefused = failure { server.log?.refused() }
            throw failure
        }
        server.log?.connected(certificateEnd: secretariat_certificate_end(handle))
        return Connection(handle: handle, bell: bell)
    }

    private static func login(
        _ url: String, _ server: MailServer, _ credentials: Credentials?,
        _ connect: (UnsafePointer<secretariat_login>) -> secretariat_connect_result
    ) -> secretariat_connect_result {
        let texts = [url] + texts(of: credentials)
        let pointers = texts.map { $0.flatMap { strdup($0) } }
        let authorities = server.certificateAuthorities.flatMap { strdup($0) }
        defer { (pointers + [authorities]).forEach { free($0) } }
        var login = secretariat_login()
        login.url = UnsafePointer(pointers[0])
        login.user = UnsafePointer(pointers[1])
        login.password = UnsafePointer(pointers[2])
        login.token = UnsafePointer(pointers[3])
        login.certificate_authorities = UnsafePointer(authorities)
        login.requires_tls = server.requiresTLS ? 1 : 0
        login.timeout_milliseconds = Int(server.timeouts.connect.milliseconds)
        return connect(&login)
    }

    /// User, password and token.
    private static func texts(of credentials: Credentials?) -> [String?] {
        switch credentials?.proof {
        case .password(let secret): [credentials?.user, secret.exposed, nil]
        case .accessToken(let secret): [credentials?.user, nil, secret.exposed]
        case nil: [nil, nil, nil]
        }
    }

    static func failure(
        _ result: secretariat_connect_result, _ host: String, _ text: String
    ) -> ConnectionFailure {
        switch result {
        case SECRETARIAT_HOST_NOT_FOUND: .hostNotFound(host)
        case SECRETARIAT_CANNOT_CONNECT: .cannotConnect(text)
        case SECRETARIAT_TIMED_OUT: .timedOut(text)
        case SECRETARIAT_CERTIFICATE_REFUSED: .certificateRefused(text)
        case SECRETARIAT_NO_ENCRYPTION: .encryptionUnavailable(text)
        case SECRETARIAT_LOGIN_REFUSED: .loginRefused(text)
        case SECRETARIAT_INTERRUPTED: .interrupted
        case SECRETARIAT_MISCONFIGURED: .misconfigured(text)
        default: .connectionLost(text)
        }
    }
}

// MARK: - Bytes

extension Connection {
    /// Sends all, or throws; each stretch without progress is at most `patience` long.
    func send(_ bytes: [UInt8], patience: Duration) throws(ConnectionFailure) {
        var done = 0
        try send(bytes, patience: patience, done: &done)
    }

    /// `done` counts the octets that the system took, also where sending fails on the way.
    func send(
        _ bytes: [UInt8], patience: Duration, done: inout Int
    ) throws(ConnectionFailure) {
        while done < bytes.count {
            let from = done
            let count = bytes.withUnsafeBytes { all in
                secretariat_send(handle, all.baseAddress.map { $0 + from }, bytes.count - from)
            }
            if count == -1 {
                try wait(for: POLLOUT, patience, interruptible: false)
            } else if count < 0 {
                throw .connectionLost("while sending")
            } else {
                done += Int(count)
            }
        }
    }

    /// At least one octet, or throws `.timedOut`, `.interrupted` or `.connectionLost`.
    func receive(
        into free: UnsafeMutableRawBufferPointer, patience: Duration, interruptible: Bool
    ) throws(ConnectionFailure) -> Int {
        while true {
            let count = secretariat_receive(handle, free.baseAddress, free.count)
            if count > 0 { return Int(count) }
            guard count == -1 else { throw .connectionLost("the server closed it") }
            try wait(for: POLLIN, patience, interruptible: interruptible)
        }
    }

    private func wait(
        for event: Int32, _ patience: Duration, interruptible: Bool
    ) throws(ConnectionFailure) {
        var sets = [
            pollfd(fd: secretariat_socket(handle), events: Int16(event), revents: 0),
            pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let limit = Int32(clamping: patience.milliseconds)
        let ready = poll(&sets, interruptible ? 2 : 1, max(0, limit))
        if ready == 0 { throw .timedOut("no answer within \(patience.components.seconds) s") }
        if interruptible, sets[1].revents != 0 {
            bell.silence()
            throw .interrupted
        }
    }
}

extension Duration {
    var milliseconds: Int64 {
        let (whole, over) = components.seconds.multipliedReportingOverflow(by: 1000)
        return over ? .max : whole + components.attoseconds / 1_000_000_000_000_000
    }
}
