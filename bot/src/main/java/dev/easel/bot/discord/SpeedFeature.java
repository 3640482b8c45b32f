package dev.easel.bot.discord;

import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Speed;
import dev.easel.bot.prefer.PreferenceDesk;
import java.util.Arrays;
import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/** /turbo, /fast and /relax: the speed of all that a person asks for without one. Thread-safe. */
final class SpeedFeature implements Feature {
    private static final CommandWords WORDS = new CommandWords("prefer");

    private final ImagineDesk desk;
    private final PreferenceDesk preferences;

    SpeedFeature(ImagineDesk desk) {
        this.desk = desk;
        preferences = new PreferenceDesk(desk.books().preferences());
    }

    @Override
    public List<CommandData> commands() {
        return Arrays.stream(Speed.values()).map(SpeedFeature::command).toList();
    }

    private static CommandData command(Speed speed) {
        return CommandSet.everywhere(
                Commands.slash(speed.id(), WORDS.describe(speed.id())).setLocalizationFunction(WORDS));
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        Asker asker = Place.asker(event);
        Speed speed = Speed.parse(event.getName()).orElseThrow();
        Replies.whisperLater(
                event, desk.later(() -> preferences.speed(asker, speed)), (hook, text) -> hook.editOriginal(text));
    }
}
