package briefing.shell.command;

import briefing.answer.Answer;
import briefing.article.ReadOutcome;
import briefing.assistant.Answerers;
import briefing.assistant.Assistant;
import briefing.assistant.Dialogue;
import briefing.assistant.Modes;
import briefing.assistant.QuestionContext;
import briefing.assistant.Session;
import briefing.assistant.UsageException;
import briefing.assistant.json.JsonLines;
import briefing.assistant.kept.QuestionLog;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.question.Question;
import briefing.shell.document.Document;
import briefing.shell.document.Document.Section;
import briefing.shell.document.Documents;
import briefing.shell.document.Written;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.InputLines;
import briefing.shell.terminal.PipedText;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Streams;
import briefing.shell.terminal.Text;
import briefing.shell.view.PartialAnswer;
import briefing.shell.view.SentNotice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** {@code ask QUESTION…}, or questions on the standard input, one a line. */
public final class AskCommand extends ShellCommand {

    private final Assistant assistant;
    private final Dialogue dialogue;
    private final Readiness readiness;
    private final Session session;
    private final Screen screen;
    private final Messages messages;
    private final Streams streams;
    private final Modes modes;
    private final SentNotice sent;
    private final Failures failures;
    private final PipedText pipedText;
    private final QuestionLog log;
    private final List<Section> sections = new ArrayList<>();

    AskCommand(
            Assistant assistant,
            Dialogue dialogue,
            Readiness readiness,
            Session session,
            Screen screen,
            Messages messages,
            Streams streams,
            Modes modes,
            SentNotice sent,
            Failures failures,
            PipedText pipedText,
            QuestionLog log) {
        super(CommandName.ASK, messages);
        this.assistant = assistant;
        this.dialogue = dialogue;
        this.readiness = readiness;
        this.session = session;
        this.screen = screen;
        this.messages = messages;
        this.streams = streams;
        this.modes = modes;
        this.sent = sent;
        this.failures = failures;
        this.pipedText = pipedText;
        this.log = log;
    }

    @Override
    protected int run(Options options, List<String> words) throws Exception {
        String question = String.join(" ", words).strip();
        if (!question.isEmpty()) {
            if (pipedText.isThere()) {
                answerFromText();
            } else {
                readiness.await(options);
            }
            try {
                return ask(question, options, true);
            } finally {
                writeDocument(options);
            }
        }
        if (!words.isEmpty() || streams.terminalIn()) {
            throw usage();
        }
        try {
            return askAll(options);
        } finally {
            writeDocument(options);
        }
    }

    private void answerFromText() {
        ReadOutcome text = pipedText.read();
        if (text instanceof ReadOutcome.Skipped skipped) {
            throw new UnreadableException(
                    messages.get("load.failed", PipedText.NAME, skipped.notice().in(messages)));
        }
        assistant.answerOnlyFrom(((ReadOutcome.Read) text).articles());
    }

    private int askAll(Options options) throws Exception {
        modes.of(options.value(Option.MODE)); // what is wrong with every line is said once
        boolean any = false;
        int code = ExitCode.OK;
        try (InputLines lines = streams.lines()) {
            for (String line = lines.next(); line != null && !screen.isBroken(); line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                if (!any) {
                    readiness.await(options);
                } else if (options.format().equals("text")) {
                    screen.print("");
                }
                any = true;
                echo(line, options);
                try {
                    ask(line, options, false);
                } catch (CancellationException e) {
                    throw e;
                } catch (Throwable e) {
                    code = failed(line, options, failures.told(e));
                }
            }
        } catch (IOException e) {
            throw new UsageException(messages.get("ask.input"));
        }
        if (!any) {
            throw usage();
        }
        return code;
    }

    /** Answers that are read by people stand below their questions. */
    private void echo(String line, Options options) {
        if (options.format().equals("text") && (streams.terminalOut() || options.has(Option.ECHO))) {
            screen.print(Text.of(line, Text.ASKED));
        }
    }

    /** Tells why one line has no answer, in its place; the next one may have. */
    private int failed(String line, Options options, Failures.Told told) {
        if (told.code() == ExitCode.INTERRUPTED) {
            throw new CancellationException(told.line());
        }
        if (options.json()) {
            screen.json(JsonLines.failed(line, told.line()));
        } else if (options.document()) {
            sections.add(Documents.failed(line, told.line()));
        } else {
            screen.print(told.line());
        }
        return told.code();
    }

    private int ask(String given, Options options, boolean remember) {
        String question = Question.read(given);
        boolean cut = question.length() < given.length();
        if (cut && !options.json()) {
            screen.note(messages.get("ask.long", Question.LONGEST));
        }
        String mode = modes.of(options.value(Option.MODE));
        boolean conversing = remember && streams.terminalIn();
        long start = System.nanoTime();
        try (PartialAnswer partial = new PartialAnswer(screen, !options.format().equals("text"), messages)) {
            Dialogue.Turn turn = dialogue.turn(question, options.context(), conversing, mode);
            Answer answer;
            if (turn instanceof Dialogue.Told told) {
                dialogue.keep(told, conversing);
                answer = told.answer();
            } else {
                answer = answer((Dialogue.Asked) turn, question, options, mode, conversing, partial);
                if (remember) {
                    session.answered(answer, conversing);
                }
            }
            if (assistant.index().languages().isEmpty()) {
                readiness.sayThatNothingIsThere();
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (options.document()) {
                sections.add(new Documents(assistant.index()::article).of(given, answer));
            } else if (options.json()) {
                String told = cut ? messages.get("ask.long", Question.LONGEST) : null;
                screen.json(JsonLines.of(given, answer, options.top(), millis, told));
            } else {
                partial.end(answer, messages.get("answer.taken.back"));
                sayWhatWaits();
            }
            log.keep(given, answer);
            boolean unreached = Answerers.GENERATED.equals(options.value(Option.MODE))
                    && JsonLines.mode(answer).equals(Answerers.EXTRACTIVE);
            if (unreached) {
                return ExitCode.UNREACHED;
            }
            return answer instanceof Answer.Answered ? ExitCode.OK : ExitCode.NOT_IN_CORPUS;
        }
    }

    private Answer answer(
            Dialogue.Asked turn,
            String typed,
            Options options,
            String mode,
            boolean conversing,
            PartialAnswer partial) {
        String asked = turn.question();
        if (mode.equals(Answerers.GENERATED)) {
            understood(asked, typed);
        }
        sent.before(mode);
        QuestionContext context = conversing
                ? options.context().after(session, () -> assistant.numberedInQuestion(session))
                : options.context().numbered(() -> assistant.numberedInQuestion(session));
        Answer answer = assistant.answer(asked, context.following(turn.following()), mode, partial);
        if (!mode.equals(Answerers.GENERATED)) {
            understood(answer.retrieval().question().asked(), typed);
        }
        return answer;
    }

    private void understood(String asked, String typed) {
        if (!asked.equals(typed)) {
            screen.note(Messages.of(Language.of(asked)).get("ask.understood", asked));
        }
    }

    /** Writes the answers of this call as one document, also of one that was stopped. */
    private void writeDocument(Options options) {
        if (!sections.isEmpty()) {
            Document document = Documents.document(sections, messages.language());
            screen.raw(Written.as(options.format(), document));
            sections.clear();
        }
    }

    private void sayWhatWaits() {
        int waiting = assistant.index().countWithoutVector();
        if (waiting > 0) {
            screen.note(messages.count("answer.waiting", waiting));
        }
    }
}
