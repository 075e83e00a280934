package briefing.shell;

import briefing.article.ArticleReader;
import briefing.assistant.Assistant;
import briefing.assistant.Cautions;
import briefing.assistant.Dialogue;
import briefing.assistant.IndexUpdates;
import briefing.assistant.Modes;
import briefing.assistant.Settings;
import briefing.index.ArticleLookup;
import briefing.language.Messages;
import briefing.retrieval.translation.DictionaryTranslator;
import briefing.shell.command.Failures;
import briefing.shell.command.Readiness;
import briefing.shell.line.BlockParser;
import briefing.shell.line.BoundedInput;
import briefing.shell.line.CommandName;
import briefing.shell.line.DistinctHistory;
import briefing.shell.line.HistoryFile;
import briefing.shell.line.LineCompleter;
import briefing.shell.line.LineParser;
import briefing.shell.line.Options;
import briefing.shell.terminal.Links;
import briefing.shell.terminal.Pager;
import briefing.shell.terminal.PipedText;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Streams;
import briefing.shell.terminal.TerminalPager;
import briefing.shell.view.Greeting;
import java.io.IOException;
import java.time.Clock;
import org.jline.reader.Highlighter;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/**
 * The terminal and the line of input, where there is a person. Spring Shell's own configuration of them is not used: it
 * takes quotes and exclamation marks out of questions, paints them red, and ends at Ctrl-C.
 */
@Configuration(proxyBeanMethods = false)
class TerminalConfiguration {

    @Bean
    Launch launch(
            ParsedInput call,
            Options options,
            Streams streams,
            Screen screen,
            LineParser parser,
            IndexUpdates updates,
            Execution execution,
            ObjectProvider<InteractiveShell> shell,
            Cautions cautions,
            Modes modes,
            Messages messages) {
        return new Launch(call, options, streams, screen, parser, updates, execution, shell, cautions, modes, messages);
    }

    @Bean
    Links links(Settings settings, Streams streams, ParsedInput call, Environment environment) {
        boolean typed = call.commandName().equals(CommandName.SHELL) && streams.terminalIn();
        boolean person = typed || streams.terminalOut();
        return new Links(settings.corpus(), person && settings.colours() && Links.areKnownTo(environment));
    }

    @Bean
    Screen screen(
            Streams streams, Settings settings, ParsedInput call, ObjectProvider<Terminal> terminals, Links links) {
        if (call.commandName().equals(CommandName.SHELL) && streams.terminalIn()) {
            Terminal terminal = terminals.getObject();
            boolean dumb = terminal.getType().startsWith("dumb");
            return new Screen(
                    terminal.writer(),
                    terminal.writer(),
                    Screen.Size.of(() -> terminal.getWidth() > 0 ? terminal.getWidth() : 80, terminal::getHeight),
                    settings.colours() && !dumb,
                    !dumb,
                    links);
        }
        boolean person = streams.terminalOut();
        return new Screen(
                streams.out(),
                streams.err(),
                person
                        ? Screen.Size.of(
                                () -> terminals.getObject().getWidth(),
                                () -> terminals.getObject().getHeight())
                        : Screen.Size.NONE,
                person && settings.colours(),
                streams.terminalErr(),
                links);
    }

    @Bean
    Readiness readiness(
            IndexUpdates updates,
            Settings settings,
            Screen screen,
            Messages messages,
            ParsedInput call,
            Streams streams) {
        boolean interactive = call.commandName().equals(CommandName.SHELL) && streams.terminalIn();
        return new Readiness(updates, settings, screen, messages, interactive);
    }

    @Bean
    PipedText pipedText(
            ParsedInput call, Streams streams, ObjectProvider<ArticleReader> reader, Screen screen, Messages messages) {
        return new PipedText(call.commandName().equals(CommandName.ASK.word()), streams, reader, screen, messages);
    }

    @Bean
    Execution execution(
            CommandRegistry registry, Streams streams, Screen screen, Messages messages, Failures failures) {
        return new Execution(registry, streams.out(), screen, messages, failures);
    }

    @Bean
    LineParser lineParser(
            Assistant assistant,
            ObjectProvider<DictionaryTranslator> dictionary,
            Messages messages,
            Clock clock,
            Options options) {
        LineParser.Knowledge knowledge = new LineParser.Knowledge() {
            @Override
            public boolean hasArticle(String text) {
                return !ArticleLookup.find(assistant.index().catalogue(), text).isEmpty();
            }

            @Override
            public boolean hasWord(String word) {
                return dictionary.getObject().knows(word)
                        || assistant.index().languages().stream()
                                .anyMatch(language ->
                                        assistant.index().vocabulary(language).phraseFrequency(word) > 0);
            }
        };
        return new LineParser(knowledge, messages, clock, options);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Terminal terminal(Settings settings) throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .color(settings.colours())
                .build();
    }

    @Bean
    History history(Settings settings) {
        return new DistinctHistory(HistoryFile.of(settings));
    }

    @Bean
    LineReader lineReader(Terminal terminal, History history, Messages messages, Assistant assistant) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("briefing")
                .history(history)
                .parser(new BlockParser())
                .highlighter(new PlainInput())
                .completer(new LineCompleter(messages, () -> assistant.index().catalogue()))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.INSERT_TAB, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "        > ")
                .build();
        history.attach(reader);
        BoundedInput.of(reader, terminal);
        return reader;
    }

    @Bean
    Pager pager(Screen screen, ObjectProvider<Terminal> terminals, Streams streams, Messages messages) {
        return streams.terminalIn()
                ? new TerminalPager(terminals.getObject(), screen, messages)
                : (lines, at, title) -> screen.print(lines);
    }

    @Bean
    InteractiveShell interactiveShell(
            Terminal terminal,
            LineReader reader,
            LineParser parser,
            Execution execution,
            IndexUpdates updates,
            Greeting greeting,
            Assistant assistant,
            Dialogue dialogue,
            Screen screen,
            Messages messages) {
        return new InteractiveShell(
                terminal, reader, parser, execution, updates, greeting, assistant, dialogue, screen, messages);
    }

    /** A question is no command, and not wrong: it is shown as it is. */
    private static final class PlainInput implements Highlighter {
        @Override
        public AttributedString highlight(LineReader reader, String line) {
            return new AttributedString(line);
        }
    }
}
