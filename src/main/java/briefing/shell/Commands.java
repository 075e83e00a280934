package briefing.shell;

import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** The names of commands. */
final class Commands {

    private Commands() {}

    static List<String> names(CommandRegistry registry) {
        return registry.getCommands().stream().map(Command::getName).sorted().toList();
    }
}
