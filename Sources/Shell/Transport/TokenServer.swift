import CurlShims
import Foundation
import Glibc
import MailModel

/// Asks an account's server for tokens; blocks, so it is called on threads of its own.
struct TokenServer {
    let account: OAuthAccount

    /// Octets of an answer; tokens of all providers stay far below.
    private static let longestAnswer = 256 << 10
    private static let patience = 30_000

    /// The answer, which may be a refusal in the server's words.
    func post(
        _ fields: [(String, String?)], to url: String
    ) throws -> TokenAnswer {
        var fields = fields + [("client_id", account.client)]
        do {
            fields.append(("client_secret", try account.secret()?.exposed))
        } catch {
            throw ConnectionFailure.tokenRefused("\(error)")
        }
        let bytes = try send(Self.form(fields), to: url)
        do {
            return try JSONDecoder().decode(TokenAnswer.self, from: Data(bytes))
        } catch {
            throw ConnectionFailure.cannotConnect(
                "the answer of \(Self.host(of: url)) is no token server's")
        }
    }

    /// An access token, or why there is none and what to do.
    func token(_ fields: [(String, String?)]) throws -> TokenAnswer {
        let answer = try post(fields, to: account.tokenURL)
        guard answer.accessToken != nil else {
            throw ConnectionFailure.tokenRefused(Self.words(answer))
        }
        return answer
    }

    /// One line of a refusal; what the server sends beside it is not repeated.
    static func words(_ answer: TokenAnswer) -> String {
        let detail = (answer.errorWords ?? "").split(separator: "\n").first.map {
            ": " + $0.filter { $0 >= " " }.prefix(200)
        }
        return "the token server says \(answer.error ?? "nothing that is known")"
            + (detail ?? "")
    }

    private func send(
        _ form: String, to url: String
    ) throws -> [UInt8] {
        let texts = [url, form, account.certificateAuthorities].map { $0.flatMap { strdup($0) } }
        defer { texts.forEach { free($0) } }
        var request = secretariat_request()
        request.url = UnsafePointer(texts[0])
        request.form = UnsafePointer(texts[1])
        request.certificate_authorities = UnsafePointer(texts[2])
        request.requires_tls = Self.isOnThisMachine(url) ? 0 : 1
        request.timeout_milliseconds = Self.patience
        var bytes = [CChar](repeating: 0, count: Self.longestAnswer)
        var (count, status) = (bytes.count, 0)
        var words = [CChar](repeating: 0, count: 512)
        let result = secretariat_post(
            &request, &status, &bytes, &count, &words, words.count)
        guard result == SECRETARIAT_CONNECTED else {
            let text = words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            throw Connection.failure(
                result, Self.host(of: url), String(decoding: text, as: UTF8.self))
        }
        guard status < 500 else {
            throw ConnectionFailure.cannotConnect("\(Self.host(of: url)) answers with \(status)")
        }
        return bytes.prefix(count).map { UInt8(bitPattern: $0) }
    }

    private static func host(of url: String) -> String {
        URLComponents(string: url)?.host ?? "the token server"
    }

    /// The only place where a form with secrets may go unencrypted.
    static func isOnThisMachine(_ url: String) -> Bool {
        let host = URLComponents(string: url)?.host ?? ""
        return host == "localhost" || host == "::1" || host == "[::1]" || host.hasPrefix("127.")
    }

    /// `application/x-www-form-urlencoded`; fields without a value are left out.
    static func form(_ fields: [(String, String?)]) -> String {
        fields.compactMap { name, value in value.map { "\(name)=\(escaped($0))" } }
            .joined(separator: "&")
    }

    static func escaped(_ text: String) -> String {
        var open = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\0"..."~"))
        open.insert(charactersIn: "-._~")
        return text.addingPercentEncoding(withAllowedCharacters: open) ?? ""
    }
}
