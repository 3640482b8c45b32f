package dev.easel.bot.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.quota.ServerQuota;
import dev.easel.bot.store.Database;
import dev.easel.bot.store.StoreRig;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyBookTest {
    private static final long SERVER = 7;
    private static final AuditEntry WHY =
            new AuditEntry(Instant.parse("2026-01-02T03:04:05Z"), SERVER, 1, 2, "access.block", "3", "rude");

    private Database database;
    private PolicyBook book;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(StoreRig.of(folder));
        book = new PolicyBook(database.policies());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingIsDecidedAtFirst() {
        assertThat(book.of(SERVER)).isEqualTo(ServerPolicy.NONE);
    }

    @Test
    void aChangeCountsAtOnceAndIsReadByAnother() {
        ServerPolicy changed = book.change(policy -> policy.withAccess(Access.NONE.blocking(3, "rude")), WHY);

        assertThat(changed.access().blocked()).containsOnlyKeys(3L);
        assertThat(book.of(SERVER)).isEqualTo(changed);
        assertThat(new PolicyBook(database.policies()).of(SERVER)).isEqualTo(changed);
        assertThat(book.of(8)).isEqualTo(ServerPolicy.NONE);
    }

    @Test
    void aChangeIsKeptTogetherWithItsEntry() {
        book.change(policy -> policy.withCeilings(Ceilings.NONE.withSteps(20)), WHY);

        assertThat(database.audit().latest(SERVER, 10)).containsExactly(WHY);
    }

    @Test
    void whatTheChangeThrowsLeavesAllAsItWas() {
        assertThatThrownBy(() -> book.change(
                        policy -> {
                            throw new IllegalArgumentException("no");
                        },
                        WHY))
                .hasMessage("no");

        assertThat(book.of(SERVER)).isEqualTo(ServerPolicy.NONE);
        assertThat(database.audit().latest(SERVER, 10)).isEmpty();
    }

    @Test
    void whatIsLeftOutIsAsIfNothingWasDecided() {
        ServerPolicy policy =
                ServerPolicyJson.parse("{\"access\":{\"blocked\":{\"5\":\"\"}},\"of a later version\":1}");

        assertThat(policy).isEqualTo(ServerPolicy.NONE.withAccess(Access.NONE.blocking(5, "")));
        assertThat(ServerPolicyJson.parse(ServerPolicyJson.format(policy))).isEqualTo(policy);
    }

    @Test
    void allOfItIsReplacedTogetherWithQuotasAndTheEntry() {
        QuotaRule rule = new QuotaRule(QuotaScope.EVERYONE, QuotaUnit.IMAGES, QuotaPeriod.DAY, 20);
        ServerQuota quota = new ServerQuota(ZoneId.of("Asia/Kathmandu"), List.of(rule));
        database.quotas().set(SERVER, new QuotaRule(QuotaScope.SERVER, QuotaUnit.CREDITS, QuotaPeriod.HOUR, 1));
        ServerPolicy policy = ServerPolicy.NONE.withAccess(Access.NONE.blocking(3, ""));

        book.replace(policy, quota, WHY);

        assertThat(book.of(SERVER)).isEqualTo(policy);
        assertThat(new PolicyBook(database.policies()).of(SERVER)).isEqualTo(policy);
        assertThat(database.quotas().of(SERVER)).isEqualTo(quota);
        assertThat(database.audit().latest(SERVER, 10)).containsExactly(WHY);
    }

    @Test
    void aChangedQuotaIsKeptTogetherWithItsEntry() {
        database.quotas()
                .noting(WHY)
                .set(SERVER, new QuotaRule(QuotaScope.SERVER, QuotaUnit.CREDITS, QuotaPeriod.HOUR, 1));

        assertThat(database.audit().latest(SERVER, 10)).containsExactly(WHY);
    }

    @Test
    void aDamagedTextIsNamed() {
        assertThatThrownBy(() -> ServerPolicyJson.parse("{\"access\":{\"blocked\":{\"me\":\"rude\"}}}"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("policy")
                .hasMessageContaining("me");
    }
}
