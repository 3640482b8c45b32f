package dev.easel.bot.store;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.moderation.Refusal;
import dev.easel.bot.moderation.RefusalStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Refusals in the table {@code refusal}. Thread-safe. */
final class StoredRefusals implements RefusalStore {
    private final Jdbi jdbi;

    StoredRefusals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void keep(Refusal refusal) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into refusal (id, server_id, channel_id, user_id, prompt,"
                        + " reason, picture, plea, state, at, locale) values (:id, :server, :channel, :user, :prompt, :reason,"
                        + " :picture, :plea, :state, :at, :locale) on conflict do nothing")
                .bind("id", refusal.id().hex())
                .bind("server", refusal.asker().server())
                .bind("channel", refusal.asker().channel())
                .bind("user", refusal.asker().user())
                .bind("prompt", refusal.prompt())
                .bind("reason", refusal.reason())
                .bind("picture", refusal.picture())
                .bind("plea", refusal.plea())
                .bind("state", refusal.state().id())
                .bind("at", refusal.at().atOffset(ZoneOffset.UTC))
                .bind("locale", refusal.asker().locale().toLanguageTag())
                .execute());
    }

    @Override
    public Optional<Refusal> find(DrawingId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from refusal where id = :id")
                .bind("id", id.hex())
                .map(StoredRefusals::read)
                .findOne());
    }

    @Override
    public boolean appeal(DrawingId id, long user, String plea) {
        return jdbi.withHandle(handle -> handle.createUpdate("update refusal set state = 'open', plea = :plea"
                                + " where id = :id and user_id = :user and state = 'refused'")
                        .bind("plea", plea)
                        .bind("id", id.hex())
                        .bind("user", user)
                        .execute())
                == 1;
    }

    @Override
    public List<Refusal> open(long server, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from refusal where server_id = :server"
                        + " and state = 'open' order by at, id limit :count")
                .bind("server", server)
                .bind("count", count)
                .map(StoredRefusals::read)
                .list());
    }

    @Override
    public int countOpen(long server) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from refusal where server_id = :server and state = 'open'")
                .bind("server", server)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public boolean decide(DrawingId id, long server, boolean accepted) {
        return jdbi.withHandle(handle -> handle.createUpdate("update refusal set state = :state"
                                + " where id = :id and server_id = :server and state = 'open'")
                        .bind("state", (accepted ? Refusal.State.ACCEPTED : Refusal.State.DISMISSED).id())
                        .bind("id", id.hex())
                        .bind("server", server)
                        .execute())
                == 1;
    }

    @Override
    public Optional<DrawingId> take(long server, long user, String prompt) {
        return jdbi.inTransaction(handle -> {
            List<String> ids = handle.createQuery("select id from refusal where server_id = :server and user_id = :user"
                            + " and prompt = :prompt and state = 'accepted' order by at, id limit 1")
                    .bind("server", server)
                    .bind("user", user)
                    .bind("prompt", prompt)
                    .mapTo(String.class)
                    .list();
            return ids.stream()
                    .filter(id -> handle.createUpdate(
                                            "update refusal set state = 'used' where id = :id and state = 'accepted'")
                                    .bind("id", id)
                                    .execute()
                            == 1)
                    .map(DrawingId::new)
                    .findFirst();
        });
    }

    @Override
    public void giveBack(DrawingId id) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update refusal set state = 'accepted' where id = :id and state = 'used'")
                        .bind("id", id.hex())
                        .execute());
    }

    private static Refusal read(ResultSet row, StatementContext context) throws SQLException {
        return new Refusal(
                new DrawingId(row.getString("id")),
                new Asker(
                        row.getLong("user_id"),
                        row.getLong("channel_id"),
                        row.getLong("server_id"),
                        Locale.forLanguageTag(row.getString("locale"))),
                row.getString("prompt"),
                row.getString("reason"),
                row.getString("picture"),
                row.getString("plea"),
                Refusal.State.parse(row.getString("state")).orElseThrow(),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
