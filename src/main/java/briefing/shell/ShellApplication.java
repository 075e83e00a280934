package briefing.shell;

import briefing.assistant.FailureLog;
import briefing.assistant.Settings;
import briefing.assistant.UsageException;
import briefing.language.Messages;
import briefing.shell.command.Failures;
import briefing.shell.line.CommandLine;
import briefing.shell.line.CommandName;
import briefing.shell.line.Nearest;
import briefing.shell.line.Options;
import briefing.shell.line.Word;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Streams;
import briefing.shell.terminal.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.ParsedInput;

/** A call of the program: one command, the lines of the standard input, or the shell. */
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
            call = call(Word.ofArguments(List.of(arguments)));
            options = Options.of(call.options());
        } catch (UsageException e) {
            streams.err().println("briefing: " + Text.printable(e.notice().in(messages(settings))));
            streams.err().flush();
            return ExitCode.USAGE;
        }
        SpringApplication application = new SpringApplication(ShellConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        application.setAddCommandLineProperties(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(settings);
        AtomicReference<@Nullable ConfigurableEnvironment> known = new AtomicReference<>();
        application.addInitializers(context -> {
            known.set(context.getEnvironment());
            context.getBeanFactory().registerSingleton("streams", streams);
            context.getBeanFactory().registerSingleton("call", call);
            context.getBeanFactory().registerSingleton("options", options);
            parts.forEach(part ->
                    context.getBeanFactory().registerSingleton(part.getClass().getName(), part));
        });
        try (ConfigurableApplicationContext context = application.run()) {
            return context.getBean(Launch.class).getExitCode();
        } catch (Throwable e) {
            ConfigurableEnvironment environment = known.get();
            return failed(streams, options, environment == null ? environment(settings) : environment, e);
        }
    }

    /** What stands in the way of every call, such as settings that cannot be read, in one line too. */
    private static int failed(
            Streams streams, Options options, ConfigurableEnvironment environment, Throwable failure) {
        Settings settings = Settings.of(options.value("corpus"), options.has("no-color"), environment);
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

    /** The command with its options; without a command, {@code shell}. */
    private static ParsedInput call(List<Word> words) {
        if (!words.isEmpty() && CommandName.ofCalls().contains(words.get(0).value())) {
            return CommandLine.parse(words.get(0).value(), words.subList(1, words.size()));
        }
        ParsedInput call = CommandLine.parse("shell", words);
        for (CommandArgument argument : call.arguments()) {
            String nearest = Nearest.of(argument.value(), CommandName.ofCalls());
            throw nearest == null
                    ? UsageException.of("call.unknown", argument.value())
                    : UsageException.of("call.nearest", argument.value(), nearest);
        }
        if (Options.of(call.options()).has("help")) {
            return ParsedInput.builder().commandName(CommandName.HELP.word()).build();
        }
        return call;
    }
}
