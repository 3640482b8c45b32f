package dev.easel.bot.discord;

import dev.easel.bot.admin.Deeds;
import dev.easel.bot.admin.QuotaDesk;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/** /quota: how much a person may still have drawn. Thread-safe. */
final class QuotaFeature implements Feature {
    private static final String QUOTA = "quota";
    private static final CommandWords WORDS = new CommandWords(QUOTA);

    private final ImagineDesk desk;
    private final QuotaDesk quotas;

    QuotaFeature(ImagineDesk desk) {
        this.desk = desk;
        quotas = new QuotaDesk(desk.books().quotas(), new Deeds(desk.clock()));
    }

    @Override
    public List<CommandData> commands() {
        return List.of(CommandSet.everywhere(
                Commands.slash(QUOTA, WORDS.describe(QUOTA)).setLocalizationFunction(WORDS)));
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        Asker asker = Place.asker(event);
        Replies.whisperLater(
                event,
                desk.later(() -> quotas.standing(asker, desk.speeds())),
                (hook, text) -> hook.editOriginal(text));
    }
}
