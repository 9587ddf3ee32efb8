package gongkai.solr.index;

import gongkai.solr.connection.Faults;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrUnavailableException;
import gongkai.work.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrException;

/**
 * Calls Solr, and one outside of this process again where the fault may pass: a node that goes, a
 * shard that elects a leader. What is written is named by ids, so that twice is as good as once.
 */
final class Calls {
  /** Whoever waits for an answer waits no longer for a node that is gone. */
  private static final Duration READING = Duration.ofSeconds(2);

  /** As long as an election takes; begun work is worth it. */
  private static final Duration WRITING = Duration.ofSeconds(60);

  private static final long FIRST_PAUSE = 50;
  private static final long LONGEST_PAUSE = 1000;

  private final SolrConnection connection;

  Calls(SolrConnection connection) {
    this.connection = connection;
  }

  interface Call<T> {
    T on(SolrClient client) throws SolrServerException, IOException;
  }

  <T> T asking(Call<T> call) {
    return call(connection.client(), call, READING);
  }

  <T> T writing(Call<T> call) {
    return call(connection.writer(), call, WRITING);
  }

  private <T> T call(SolrClient client, Call<T> call, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE;
    while (true) {
      Deadline.check();
      SolrUnavailableException fault;
      try {
        return call.on(client);
      } catch (SolrServerException | IOException e) {
        fault =
            new SolrUnavailableException(
                "Solr does not answer (%s); what was done is kept, start it and try again. Solr 无响应，已完成的部分已保存，请稍后重试。"
                    .formatted(Faults.said(e)),
                e);
      } catch (SolrException e) {
        if (!connection.isRemote() || !Faults.isPassing(e)) {
          throw e;
        }
        fault =
            new SolrUnavailableException(
                "Solr says: %s; what was done is kept, try again. Solr 报错，已完成的部分已保存，请稍后重试。"
                    .formatted(Faults.said(e)),
                e);
      }
      if (!connection.isRemote() || System.nanoTime() + pause * 1_000_000 > end) {
        throw fault;
      }
      pause(pause, fault);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
  }

  private static void pause(long millis, SolrUnavailableException fault) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fault;
    }
  }
}
