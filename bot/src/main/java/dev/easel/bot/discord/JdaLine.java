package dev.easel.bot.discord;

import dev.easel.bot.imagine.ChatLine;
import dev.easel.bot.imagine.Delivery;
import dev.easel.bot.imagine.HandedPicture;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.Presence;
import dev.easel.bot.words.Phrasebook;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/**
 * The way to people, over an open connection. Thread-safe.
 *
 * @param connection the one that serves a server, by its id; 0 for direct messages
 * @param attachments fetches
 * @param desk whose jobs are told of
 * @param clock for how long an interaction can be answered
 * @param claimed messages that tell of some job's progress
 */
record JdaLine(
        LongFunction<Optional<JDA>> connection,
        AttachmentFetcher attachments,
        ImagineDesk desk,
        Clock clock,
        Set<Long> claimed)
        implements ChatLine {
    @Override
    public Delivery delivery(Job job) {
        JDA jda = connection
                .apply(job.asker().server())
                .orElseThrow(() -> new IllegalStateException("the bot is offline"));
        Delivery delivery = new DirectCopies(
                new HookDelivery(jda, job, clock, message -> desk.progressAt(job.id(), message), claimed),
                jda,
                job,
                desk);
        return new TranslatedDelivery(delivery, Phrasebook.of(job.asker().locale()));
    }

    @Override
    public boolean serves(long server) {
        return connection.apply(server).isPresent();
    }

    @Override
    public Presence presence(long server, long channel) {
        return connection
                .apply(server)
                .map(jda -> jda.getChannelById(GuildChannel.class, channel))
                .map(Place::presence)
                .orElse(Presence.UNKNOWN);
    }

    @Override
    public byte[] read(HandedPicture picture) throws IOException {
        return attachments.read(picture);
    }
}
