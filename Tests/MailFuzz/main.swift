/// Reads mails that were damaged at random until the time is up; whatever stops it is kept.
///
/// usage: MailFuzz CURRENT SECONDS SEED FOLDER…
///
/// The mail that is being read stands in the file CURRENT, so that it survives a trap. Prints a
/// line for each mail that took too long or was read wrongly, and a closing line.
import Foundation

let words = CommandLine.arguments
guard words.count >= 5, let seconds = Double(words[2]), let seed = UInt64(words[3]) else {
    print("usage: MailFuzz CURRENT SECONDS SEED FOLDER…")
    exit(64)
}

let seeds = words[4...].flatMap(Seeds.files(under:))
guard !seeds.isEmpty, let current = CurrentMail(path: words[1]) else {
    print("no mails there, or no room for the current one")
    exit(1)
}

/// Seconds that no mail may take.
let longest = 0.1

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

var mutator = Mutator(seeds: seeds, random: SplitMix(seed: seed))
let clock = ContinuousClock()
let end = clock.now.advanced(by: .seconds(seconds))
var mails = 0
var findings = 0
while clock.now < end {
    let mail = mutator.next()
    current.keep(mail)
    let before = processorSeconds()
    var complaint = Exercise.complaint(about: mail)
    let taken = processorSeconds() - before
    mails += 1
    if taken > longest { complaint = "\(mail.count) bytes took \(taken) s of the processor" }
    if let complaint {
        findings += 1
        print("finding: mail \(mails) of seed \(seed): \(complaint)")
        try? Data(mail).write(to: URL(fileURLWithPath: "\(words[1]).\(mails)"))
    }
}
print("\(mails) mails read from \(seeds.count) seeds, \(findings) findings (seed \(seed))")
exit(findings == 0 ? 0 : 1)
