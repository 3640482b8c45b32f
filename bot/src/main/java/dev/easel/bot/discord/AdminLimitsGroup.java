package dev.easel.bot.discord;

import dev.easel.bot.admin.LimitsDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.Ceilings;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** /admin limits. Thread-safe. */
final class AdminLimitsGroup implements AdminTextGroup {
    private static final AdminOptions OPTIONS = new AdminOptions("limits", new CommandWords("limits"));
    private static final String SET = "set";
    private static final String MODEL = "model";
    private static final String CLEAR = "clear";
    private static final String PIXELS = "pixels";
    private static final String STEPS = "steps";
    private static final String REPEAT = "repeat";
    private static final String UPSCALE = "upscale";
    private static final String NAME = "name";
    private static final String ALLOWED = "allowed";
    private static final int LONGEST_SIZE = 20;
    private static final int LONGEST_NAME = 100;

    private final LimitsDesk limits;

    AdminLimitsGroup(LimitsDesk limits) {
        this.limits = limits;
    }

    @Override
    public SubcommandGroupData data() {
        return OPTIONS.data(
                OPTIONS.sub(SET)
                        .addOptions(
                                OPTIONS.option(SET, OptionType.STRING, PIXELS).setMaxLength(LONGEST_SIZE),
                                OPTIONS.option(SET, OptionType.INTEGER, STEPS).setRequiredRange(0, Ceilings.MOST_STEPS),
                                OPTIONS.option(SET, OptionType.INTEGER, REPEAT)
                                        .setRequiredRange(0, Ceilings.MOST_REPEAT),
                                OPTIONS.option(SET, OptionType.STRING, UPSCALE).setMaxLength(LONGEST_SIZE)),
                OPTIONS.sub(MODEL)
                        .addOptions(
                                OPTIONS.option(MODEL, OptionType.STRING, NAME)
                                        .setRequired(true)
                                        .setMaxLength(LONGEST_NAME)
                                        .setAutoComplete(true),
                                OPTIONS.option(MODEL, OptionType.BOOLEAN, ALLOWED)),
                OPTIONS.sub(CLEAR),
                OPTIONS.sub("show"));
    }

    @Override
    public AdminOptions options() {
        return OPTIONS;
    }

    @Override
    public String text(SlashCommandInteractionEvent event, Asker asker) {
        return switch (String.valueOf(event.getSubcommandName())) {
            case SET -> limits.set(asker, change(event));
            case MODEL ->
                limits.model(
                        asker,
                        AdminOptions.text(event, NAME),
                        event.getOption(ALLOWED, true, OptionMapping::getAsBoolean));
            case CLEAR -> limits.clear(asker);
            default -> limits.show(asker);
        };
    }

    private static LimitsDesk.Change change(SlashCommandInteractionEvent event) {
        return new LimitsDesk.Change(
                Optional.of(AdminOptions.text(event, PIXELS)).filter(text -> !text.isBlank()),
                AdminOptions.whole(event, STEPS),
                AdminOptions.whole(event, REPEAT),
                Optional.of(AdminOptions.text(event, UPSCALE)).filter(text -> !text.isBlank()));
    }

    @Override
    public void onSuggest(CommandAutoCompleteInteractionEvent event) {
        Suggestions.show(
                event,
                Suggestions.matching(limits.models(), event.getFocusedOption().getValue()));
    }
}
