package dev.easel.bot.cli;

import dev.easel.bot.check.DiscordChecks;
import dev.easel.bot.check.Finding;
import dev.easel.bot.check.LocalChecks;
import dev.easel.bot.check.UpscalerChecks;
import dev.easel.bot.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what is missing. */
@Command(
        name = "check",
        description = "Looks at what Easel needs, and tells what is missing and what to do about it.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        footer = {
            "",
            "The exit status is 0 where Easel would draw on this machine, whatever Discord says, else 1.",
            "",
            "Examples:",
            "  easel check",
            "  DISCORD_TOKEN=TOKEN easel check   looks at the bot on Discord too"
        })
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private SettingsOption config = new SettingsOption();

    @Option(names = "--port", paramLabel = "N", description = "The port to look at; the settings' own unless given.")
    private @Nullable Integer port;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Settings settings = config.read(surroundings);
        LocalChecks local =
                new LocalChecks(surroundings.chat().machine(), surroundings.models(), surroundings.engines());
        List<Finding> here = new ArrayList<>(local.all(surroundings.chat().home(), settings.model()));
        here.addAll(new UpscalerChecks(surroundings.models(), surroundings.upscalers())
                .all(settings.model(), settings.drawing().finish()));
        here.add(LocalChecks.database(DatabaseChoice.of(settings)));
        here.add(port == null ? LocalChecks.usualPort(settings.chat().port()) : LocalChecks.port(port));
        settings.web().port().stream()
                .filter(web -> web != 0)
                .mapToObj(LocalChecks::webPort)
                .forEach(here::add);
        here.forEach(this::show);
        DiscordChecks.all(settings.discord()).forEach(this::show);
        return here.stream().anyMatch(finding -> finding.mark() == Finding.Mark.BROKEN) ? 1 : 0;
    }

    /** Names may come from strangers: none reaches the terminal with control characters. */
    private void show(Finding finding) {
        surroundings.out().println(finding.mark().sign() + " " + printable(finding.what()));
        if (!finding.wayOut().isEmpty()) {
            surroundings.out().println("  -> " + printable(finding.wayOut()));
        }
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
