package dev.easel.bot.discord;

import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.prefer.Choice;
import dev.easel.bot.prefer.ModelChoice;
import dev.easel.bot.prefer.Preferences;
import dev.easel.bot.prefer.SettingsPanel;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/** Shows the panel of a person's settings: /settings. Thread-safe. */
final class SettingsFeature implements Feature {
    private static final String SETTINGS = "settings";

    private final ImagineDesk desk;

    SettingsFeature(ImagineDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<CommandData> commands() {
        CommandWords words = new CommandWords(SETTINGS);
        return List.of(CommandSet.everywhere(
                Commands.slash(SETTINGS, words.describe(SETTINGS)).setLocalizationFunction(words)));
    }

    @Override
    public boolean owns(String customId) {
        return customId.equals(ModelChoice.LIST) || Choice.parse(customId).isPresent();
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        SettingsPanel panel =
                panel(event, desk.books().preferences().of(event.getUser().getIdLong()));
        event.reply(panel.text()).setEphemeral(true).setComponents(rows(panel)).queue(done -> {}, Replies::unsent);
    }

    @Override
    public void onButton(ButtonInteractionEvent event) {
        Choice choice = Choice.parse(event.getComponentId()).orElseThrow();
        show(event, desk.books().preferences().change(event.getUser().getIdLong(), choice::in));
    }

    @Override
    public void onSelect(StringSelectInteractionEvent event) {
        String value = event.getValues().get(0);
        show(
                event,
                desk.books()
                        .preferences()
                        .change(event.getUser().getIdLong(), before -> ModelChoice.in(before, value)));
    }

    private void show(IMessageEditCallback event, Preferences preferences) {
        SettingsPanel panel = panel(event, preferences);
        Replies.quiet(event.editMessage(panel.text()))
                .setComponents(rows(panel))
                .queue(hook -> correct(hook, event, preferences), Replies::unsent);
    }

    /** Of two clicks at a time the earlier one's panel may come last; what it shows is then brought up to date. */
    private void correct(InteractionHook hook, Interaction interaction, Preferences shown) {
        Preferences now = desk.books().preferences().of(interaction.getUser().getIdLong());
        if (!now.equals(shown)) {
            SettingsPanel panel = panel(interaction, now);
            Replies.quiet(hook.editOriginal(panel.text()))
                    .setComponents(rows(panel))
                    .queue(done -> correct(hook, interaction, now), Replies::unsent);
        }
    }

    private SettingsPanel panel(Interaction interaction, Preferences preferences) {
        Asker asker = Place.asker(interaction);
        return new SettingsPanel(preferences, desk.studio().modelNames(), asker.locale());
    }

    private static List<ActionRow> rows(SettingsPanel panel) {
        List<ActionRow> rows = new ArrayList<>();
        rows.add(ActionRow.of(models(panel)));
        panel.toggles()
                .forEach(row -> rows.add(
                        ActionRow.of(row.stream().map(SettingsFeature::button).toList())));
        return rows;
    }

    private static StringSelectMenu models(SettingsPanel panel) {
        StringSelectMenu.Builder menu =
                StringSelectMenu.create(ModelChoice.LIST).setPlaceholder(panel.modelLabel());
        for (ModelChoice model : panel.models()) {
            String description = panel.description(model);
            menu.addOptions(SelectOption.of(panel.label(model), model.value())
                    .withDescription(description.isEmpty() ? null : description)
                    .withDefault(model.chosen()));
        }
        return menu.build();
    }

    private static Button button(SettingsPanel.Toggle toggle) {
        String id = toggle.choice().format();
        return toggle.on() ? Button.success(id, toggle.label()) : Button.secondary(id, toggle.label());
    }
}
