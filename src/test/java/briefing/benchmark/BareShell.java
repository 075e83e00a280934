package briefing.benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** The least that is a Spring Shell application: one command. */
@SpringBootApplication
class BareShell {

    public static void main(String[] args) {
        SpringApplication.run(BareShell.class, args);
    }

    @Component
    static class Hello {

        @Command(name = "hello")
        String hello() {
            return "hello";
        }
    }
}
