package briefing.shell;

import briefing.assistant.DotEnv;
import briefing.assistant.FailureLog;
import briefing.assistant.Settings;
import briefing.assistant.UsageException;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.question.ChineseTagger;
import briefing.retrieval.translation.DictionaryTranslator;
import briefing.shell.command.Failures;
import briefing.shell.line.Call;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Streams;
import briefing.shell.terminal.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.ParsedInput;

/**
 * A call of the program: one command, the lines of the standard input, or the shell. The context is Spring's own, as Spring
 * Boot's would look for configuration that is not there, which took a tenth of a start.
 */
public final class ShellApplication {

    private ShellApplication() {}

    /** Runs a call and returns what the process is to end with. */
    public static int run(String... arguments) {
        return run(Streams.ofProcess(), Map.of(), List.of(), arguments);
    }

    /**
     * Runs a call.
     *
     * @param settings that hold where neither the environment nor {@code .env} says otherwise
     * @param parts that take the place of the terminal, the embedding models or the clock
     */
    static int run(Streams streams, Map<String, Object> settings, List<Object> parts, String... arguments) {
        ParsedInput call;
        Options options;
        try {
            call = Call.of(List.of(arguments), LocalDate.now(clock(parts)), ShellApplication::isWord);
            options = Options.of(call.options());
        } catch (UsageException e) {
            streams.err().println("briefing: " + Text.printable(e.notice().in(messages(settings))));
            streams.err().flush();
            return ExitCode.USAGE;
        }
        loadTaggerFor(call);
        ConfigurableEnvironment environment = environment(settings);
        try {
            DotEnv.addTo(environment);
            try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
                context.setEnvironment(environment);
                context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
                context.getBeanFactory().registerSingleton("streams", streams);
                context.getBeanFactory().registerSingleton("call", call);
                context.getBeanFactory().registerSingleton("options", options);
                parts.forEach(part -> context.getBeanFactory()
                        .registerSingleton(part.getClass().getName(), part));
                context.register(ShellConfiguration.class);
                context.refresh();
                return context.getBean(Launch.class).run();
            }
        } catch (Throwable e) {
            return failed(streams, options, environment, e);
        }
    }

    /** What cuts Chinese into words takes a quarter of a second to load, which passes while the rest starts. */
    private static void loadTaggerFor(ParsedInput call) {
        String words = call.arguments().stream().map(CommandArgument::value).collect(Collectors.joining(" "));
        if (Language.of(words) == Language.CHINESE) {
            String beginning = words.substring(0, Math.min(words.length(), 50));
            Thread loading = new Thread(() -> ChineseTagger.words(beginning), "tagger");
            loading.setDaemon(true);
            loading.start();
        }
    }

    /** What stands in the way of every call, such as settings that cannot be read, in one line too. */
    private static int failed(
            Streams streams, Options options, ConfigurableEnvironment environment, Throwable failure) {
        Settings settings = Settings.inUse(options.value(Option.CORPUS), options.has(Option.NO_COLOR), environment);
        Failures failures =
                new Failures(FailureLog.of(settings, Clock.systemUTC(), environment), Messages.of(settings.language()));
        Failures.Told told = failures.told(failure);
        streams.err().println("briefing: " + Text.printable(told.line()));
        streams.err().flush();
        return told.code();
    }

    private static Messages messages(Map<String, Object> settings) {
        return Messages.of(Settings.language(environment(settings)));
    }

    private static ConfigurableEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource("settings", settings));
        return environment;
    }

    private static Clock clock(List<Object> parts) {
        return parts.stream()
                .filter(Clock.class::isInstance)
                .map(Clock.class::cast)
                .findFirst()
                .orElseGet(() -> Clock.system(ZoneId.systemDefault()));
    }

    /** Before anything is read that takes time: the words of the language are enough. */
    private static boolean isWord(String word) {
        return new DictionaryTranslator(Path.of("")).knows(word);
    }
}
