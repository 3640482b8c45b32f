package dev.easel.bot.discord;

import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.privacy.Erasure;
import dev.easel.bot.privacy.PersonalArchive;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** /privacy: everything kept of whoever asks, and that it be forgotten. Thread-safe. */
final class PrivacyFeature implements Feature {
    private static final String PRIVACY = "privacy";
    private static final String EXPORT = "export";
    private static final String DELETE = "delete";
    private static final String KEEP = "keep";
    private static final String VERSION = "privacy1:";
    private static final CommandWords WORDS = new CommandWords(PRIVACY);

    /** One person at a time: it takes seconds, and may take memory. */
    private static final int MOST_WAITING = 20;

    /** A request may have 25 MiB. */
    private static final long LARGEST = 24L << 20;

    private final PersonalArchive archive;
    private final Erasure erasure;
    private final ThreadPoolExecutor desk;

    PrivacyFeature(ImagineDesk desk) {
        archive = new PersonalArchive(
                desk.books().people(), desk.books().archive().files(), desk.clock());
        erasure = new Erasure(desk, desk.clock());
        this.desk = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
            Thread thread = new Thread(work, "easel-privacy");
            thread.setDaemon(true);
            return thread;
        });
        this.desk.allowCoreThreadTimeOut(true);
    }

    @Override
    public List<CommandData> commands() {
        return List.of(CommandSet.everywhere(Commands.slash(PRIVACY, WORDS.describe(PRIVACY))
                .addSubcommands(subcommand(EXPORT), subcommand(DELETE))
                .setLocalizationFunction(WORDS)));
    }

    private static SubcommandData subcommand(String name) {
        return new SubcommandData(name, WORDS.describe(PRIVACY + "." + name));
    }

    @Override
    public boolean owns(String customId) {
        return customId.startsWith(VERSION);
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        Asker asker = Place.asker(event);
        if (DELETE.equals(event.getSubcommandName())) {
            ask(event, asker);
            return;
        }
        long limit = Math.min(LARGEST, Place.fileLimit(event.getJDA(), asker));
        Optional<CompletableFuture<MessageEditData>> answer = later(() -> packed(asker, limit));
        if (answer.isEmpty()) {
            Replies.whisper(event, words(asker).say("busy"));
            return;
        }
        Replies.whisperLater(event, answer.get(), (hook, message) -> hook.editOriginal(message));
    }

    private <T> Optional<CompletableFuture<T>> later(Supplier<T> work) {
        try {
            return Optional.of(CompletableFuture.supplyAsync(work, desk));
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
    }

    private static void ask(SlashCommandInteractionEvent event, Asker asker) {
        Words words = words(asker);
        event.reply(words.say("question"))
                .setEphemeral(true)
                .setComponents(ActionRow.of(
                        Button.danger(id(DELETE, asker), words.say("yes")),
                        Button.secondary(id(KEEP, asker), words.say("no"))))
                .queue(done -> {}, Replies::unsent);
    }

    private static String id(String action, Asker asker) {
        return VERSION + action + ":" + Long.toUnsignedString(asker.user());
    }

    private MessageEditData packed(Asker asker, long limit) {
        Words words = words(asker);
        Optional<PersonalArchive.Packed> packed = archive.pack(asker.user(), limit);
        if (packed.isEmpty()) {
            return new MessageEditBuilder().setContent(words.say("too-large")).build();
        }
        PersonalArchive.Packed found = packed.get();
        String text = found.left() == 0
                ? words.say("packed", found.drawings(), found.pictures())
                : words.say("packed.left", found.drawings(), found.pictures(), found.left());
        return new MessageEditBuilder()
                .setContent(text)
                .setFiles(FileUpload.fromData(found.zip(), "easel-data.zip"))
                .build();
    }

    /** Who was asked answers, and nobody else. */
    @Override
    public void onButton(ButtonInteractionEvent event) {
        Asker asker = Place.asker(event);
        Words words = words(asker);
        if (event.getComponentId().equals(id(KEEP, asker))) {
            close(event, words.say("kept"));
        } else if (!event.getComponentId().equals(id(DELETE, asker))) {
            Replies.whisper(event, words.say("not-yours"));
        } else {
            forget(event, asker, words);
        }
    }

    private void forget(ButtonInteractionEvent event, Asker asker, Words words) {
        Optional<CompletableFuture<Erasure.Forgotten>> forgotten = later(() -> erasure.forget(asker));
        if (forgotten.isEmpty()) {
            Replies.whisper(event, words.say("busy"));
            return;
        }
        Replies.editLater(
                event, words.say("under-way"), forgotten.get(), (hook, done) -> hook.editOriginal(told(done, words)));
    }

    private static String told(Erasure.Forgotten done, Words words) {
        return done.left() == 0
                ? words.say("forgotten", done.drawings())
                : words.say("forgotten.left", done.drawings(), done.left());
    }

    private static void close(ButtonInteractionEvent event, String sentence) {
        Replies.quiet(event.editMessage(sentence)).setComponents(List.of()).queue(done -> {}, Replies::unsent);
    }

    private static Words words(Asker asker) {
        return Words.of(PRIVACY, asker.locale());
    }
}
