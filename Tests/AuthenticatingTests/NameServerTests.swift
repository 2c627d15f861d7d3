import Authenticating
import Foundation
import Resolving
import Testing

/// What the resolver makes of a name server's answers, over UDP and TCP on this machine.
@Suite struct NameServerTests {
    @Test func `one record's strings are joined, several records stay apart`() throws {
        let server = try NameServer()
        let found = DomainResolver.ask("joined.example", loopbackPort: server.port)
        #expect(found.answer == .texts([Array("v=DKIM1; k=rsa; p=MIIB".utf8), Array("v=x".utf8)]))
        #expect(found.seconds == 77, "the shortest time to live of the two")
    }

    @Test func `a key too long for a datagram comes over TCP`() throws {
        let server = try NameServer()
        let found = DomainResolver.ask("long.example", loopbackPort: server.port)
        #expect(found.answer == .texts([[UInt8](repeating: 0x6B, count: 3_000)]))
        #expect(server.asked.contains("tcp long.example"))
    }

    @Test func `an alias is followed to its text, records of other types are passed over`() throws {
        let server = try NameServer()
        #expect(
            DomainResolver.ask("alias.example", loopbackPort: server.port).answer
                == .texts([Array("v=DKIM1; p=".utf8)]))
    }

    @Test(arguments: [
        ("nothing.example", DKIMKeyAnswer.none), ("empty.example", .none),
        ("broken.example", .unavailable), ("garbage.example", .unavailable),
        ("overrun.example", .none),
    ])
    func `what is no text is told from what cannot be known now`(
        _ name: String, _ answer: DKIMKeyAnswer
    ) throws {
        let server = try NameServer()
        #expect(DomainResolver.ask(name, loopbackPort: server.port).answer == answer)
    }
}

/// A name server in a few lines of Python, on a port that the system chose.
private final class NameServer {
    let port: UInt16
    private let process = Process()
    private let output = Pipe()
    private let input = Pipe()

    init() throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.program]
        process.standardOutput = output
        process.standardInput = input
        try process.run()
        var line = ""
        while !line.hasSuffix("\n") {
            let data = try #require(try output.fileHandleForReading.read(upToCount: 1))
            try #require(!data.isEmpty)
            line += String(decoding: data, as: UTF8.self)
        }
        port = try #require(UInt16(line.dropLast()))
    }

    deinit { process.terminate() }

    /// What was asked so far, `udp joined.example` a line; ends the server.
    var asked: String {
        try? input.fileHandleForWriting.close()
        let data = try? output.fileHandleForReading.readToEnd()
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    private static let program = """
        import os, socket, struct, sys, threading
        udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); udp.bind(('127.0.0.1', 0))
        port = udp.getsockname()[1]
        tcp = socket.socket(); tcp.bind(('127.0.0.1', port)); tcp.listen(8)
        print(port, flush=True)
        def name(text):
            return b''.join(bytes([len(p)]) + p.encode() for p in text.split('.')) + b'\\0'
        def record(owner, kind, ttl, data):
            return owner + struct.pack('>HHIH', kind, 1, ttl, len(data)) + data
        def strings(*texts): return b''.join(bytes([len(t)]) + t for t in texts)
        def answers(asked, over):
            here = b'\\xc0\\x0c'
            if asked == 'joined.example':
                return [record(here, 16, 77, strings(b'v=DKIM1; k=rsa; ', b'p=MIIB')),
                        record(here, 16, 300, strings(b'v=x'))]
            if asked == 'long.example':
                if over == 'udp': return None
                return [record(here, 16, 60, strings(*[b'k' * 250] * 12))]
            if asked == 'alias.example':
                return [record(here, 5, 60, name('target.example')),
                        record(name('target.example'), 1, 60, bytes(4)),
                        record(name('target.example'), 16, 60, strings(b'v=DKIM1; p='))]
            if asked == 'overrun.example': return [record(here, 16, 60, b'\\xffabc')]
            return []
        def reply(query, over):
            place, labels = 12, []
            while query[place]:
                labels.append(query[place + 1:place + 1 + query[place]].decode())
                place += 1 + query[place]
            asked = '.'.join(labels)
            print(over, asked, flush=True)
            found = answers(asked, over)
            code = {'nothing.example': 3, 'broken.example': 2}.get(asked, 0)
            flags = 0x8180 | code | (0x0200 if found is None else 0)
            head = query[:2] + struct.pack('>HHHHH', flags, 1, len(found or []), 0, 0)
            if asked == 'garbage.example':
                counts = struct.pack('>HHHHH', 0x8180, 1, 9, 0, 0)
                return query[:2] + counts + query[12:place + 5] + b'xx'
            return head + query[12:place + 5] + b''.join(found or [])
        def datagrams():
            while True:
                query, who = udp.recvfrom(4096)
                udp.sendto(reply(query, 'udp'), who)
        def streams():
            while True:
                line, _ = tcp.accept()
                size = struct.unpack('>H', line.recv(2))[0]
                answer = reply(line.recv(size), 'tcp')
                line.sendall(struct.pack('>H', len(answer)) + answer); line.close()
        for work in (datagrams, streams): threading.Thread(target=work, daemon=True).start()
        sys.stdin.read()
        os._exit(0)
        """
}
