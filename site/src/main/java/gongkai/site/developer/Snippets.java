package gongkai.site.developer;

/** A question as a line of a shell, of Python and of JavaScript; the address is safe in each. */
record Snippets(String curl, String python, String javascript) {

  /**
   * Writes them.
   *
   * @param address whole, percent-encoded: it holds no quotation marks
   * @param json whether the answer is JSON; else it is kept as a file
   */
  static Snippets of(String address, boolean json) {
    String safe = address.replace("'", "%27").replace("\\", "%5C");
    return json
        ? new Snippets(
            "curl '" + safe + "'",
            """
            import requests

            answer = requests.get('%s', timeout=30)
            answer.raise_for_status()
            data = answer.json()
            print(data)"""
                .formatted(safe),
            """
            const answer = await fetch('%s');
            if (!answer.ok) throw new Error(await answer.text());
            const data = await answer.json();
            console.log(data);"""
                .formatted(safe))
        : new Snippets(
            "curl -OJ '" + safe + "'",
            """
            import requests

            answer = requests.get('%s', timeout=300)
            answer.raise_for_status()
            open('answer', 'wb').write(answer.content)"""
                .formatted(safe),
            """
            const answer = await fetch('%s');
            if (!answer.ok) throw new Error(await answer.text());
            const text = await answer.text();"""
                .formatted(safe));
  }
}
