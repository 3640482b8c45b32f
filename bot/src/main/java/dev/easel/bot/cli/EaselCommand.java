package dev.easel.bot.cli;

import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.config.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command without a subcommand: chat, bot and engine in this process, until stopped. */
@Command(
        name = "easel",
        description = {
            "Draws pictures from text on this machine.",
            "Without a command: starts a chat on a page of this machine, with the bot in it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        sortOptions = false,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Examples:",
            "  easel                             the chat; open the page it names",
            "  easel imagine \"3d red apple\" --out apple.png",
            "  easel upscale apple.png --scale 4",
            "  easel recipe fox.png",
            "  easel describe fox.png            prompts for a picture",
            "  easel models",
            "  DISCORD_TOKEN=TOKEN easel bot     the bot, on Discord",
            "  easel check                       what is missing, if anything",
            "",
            "Variables:",
            "  EASEL_HOME     where all of it is kept; ~/.easel unless set",
            "  EASEL_HUB      the model hub that easel model get asks",
            "  EASEL_TRACE=1  shows where a fault in easel happened",
            "  DISCORD_TOKEN  what the bot logs in to Discord with",
            "",
            "The exit status is 0, 1 where the machine failed, or 2 where the input was refused."
        })
final class EaselCommand implements Runnable {
    private final Surroundings surroundings;

    @Mixin
    private StartOptions options = new StartOptions();

    @Mixin
    private SettingsOption config = new SettingsOption();

    EaselCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Settings settings = config.read(surroundings);
        int port = options.port(settings.chat());
        OptionalInt controlPort = options.controlPort();
        surroundings.chat().stop().during(() -> chat(settings, port, controlPort));
    }

    private void chat(Settings settings, int port, OptionalInt controlPort) {
        Optional<Path> keep = options.keep(surroundings.workingFolder(), settings.chat());
        try (RunningChat chat = surroundings.chat().chats().start(port, keep, controlPort)) {
            sayWhere(chat, port, settings);
            if (options.noBot) {
                sayHowToLogIn(chat.access());
                surroundings.chat().stop().await();
                say("stopping");
            } else {
                say("There, type /imagine 3d red apple. Ctrl-C here ends it.");
                BotRun.untilStopped(surroundings, settings.at(chat.access()));
            }
        }
    }

    private void sayWhere(RunningChat chat, int port, Settings settings) {
        int usual = settings.chat().port();
        if (port != usual && options.choosesPort()) {
            say("Port " + usual + " is taken; this is on " + port + ".");
        }
        say("The chat is at " + chat.page());
        chat.controlPort().ifPresent(control -> say("faults are taken at http://127.0.0.1:" + control + "/"));
    }

    private void sayHowToLogIn(DiscordAccess access) {
        say("api url      " + access.apiUrl());
        say("gateway url  " + access.gatewayUrl());
        access.token().ifPresent(token -> say("token        " + token.value()));
        say("Ctrl-C ends it.");
    }

    private void say(String line) {
        surroundings.out().println(line);
    }
}
