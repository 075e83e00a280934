package briefing.shell.line;

import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** The names of commands. */
public final class Commands {

    private Commands() {}

    public static List<String> names(CommandRegistry registry) {
        return registry.getCommands().stream().map(Command::getName).sorted().toList();
    }
}
