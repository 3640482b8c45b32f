package dev.easel.bot.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what people do to the feature that knows it. Thread-safe. */
final class ChatListener extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ChatListener.class);

    private final List<Feature> features;
    private final Map<String, Feature> byCommand = new HashMap<>();
    private final ClickGuard guard;

    ChatListener(List<Feature> features, ClickGuard guard) {
        this.features = List.copyOf(features);
        this.guard = guard;
        features.forEach(feature -> feature.commands().forEach(command -> byCommand.put(command.getName(), feature)));
    }

    /** All commands. */
    List<CommandData> commands() {
        return features.stream().flatMap(feature -> feature.commands().stream()).toList();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        guarded(event, command(event.getName()), ChatTexts.UNKNOWN_COMMAND, feature -> feature.onCommand(event));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        guarded(event, command(event.getName()), ChatTexts.UNKNOWN_COMMAND, feature -> feature.onMenu(event));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        clicked(event, feature -> feature.onButton(event));
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        clicked(event, feature -> feature.onSelect(event));
    }

    private void clicked(GenericComponentInteractionCreateEvent event, Consumer<Feature> handling) {
        guarded(event, owner(event.getComponentId()), ChatTexts.UNKNOWN_BUTTON, feature -> {
            Optional<String> refusal = guard.refusal(event);
            if (refusal.isPresent()) {
                Replies.whisper(event, refusal.get());
            } else {
                handling.accept(feature);
            }
        });
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        guarded(event, owner(event.getModalId()), ChatTexts.UNKNOWN_FORM, feature -> feature.onForm(event));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        command(event.getName()).ifPresent(feature -> feature.onSuggest(event));
    }

    @Override
    public void onMessageReactionAdd(MessageReactionAddEvent event) {
        features.forEach(feature -> feature.onReaction(event));
    }

    private Optional<Feature> command(String name) {
        return Optional.ofNullable(byCommand.get(name));
    }

    private Optional<Feature> owner(String customId) {
        return features.stream().filter(feature -> feature.owns(customId)).findFirst();
    }

    private static void guarded(
            IReplyCallback event, Optional<Feature> feature, String unknown, Consumer<Feature> handling) {
        try {
            feature.ifPresentOrElse(handling, () -> Replies.whisper(event, unknown));
        } catch (RuntimeException e) {
            LOG.error("interaction {} failed", event.getId(), e);
            if (!event.isAcknowledged()) {
                Replies.whisper(event, ChatTexts.FAULT);
            }
        }
    }
}
