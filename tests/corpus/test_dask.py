"""A Dask cluster's executor is one as any other."""

from __future__ import annotations

from pathlib import Path

import kommunereferat
from kommunereferat import parse_many
from tests.corpus.making import CLUMSY, FAULTY, minutes, written


def test_a_cluster_of_two_workers_reads_the_documents(tmp_path: Path) -> None:
    from dask.distributed import Client, LocalCluster

    written(tmp_path, 6)
    (tmp_path / "003.txt").write_text(minutes(more=FAULTY), encoding="utf-8")
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]
        Client(cluster) as client,  # type: ignore[no-untyped-call]
        client.get_executor() as executor,
    ):
        results = list(parse_many(tmp_path, executor=executor, parser=CLUMSY, ordered=True, store=tmp_path / "store"))
    assert [one.path.stem for one in results] == ["001", "002", "003", "004", "005", "006"]
    assert [one.path.stem for one in results if one.failure] == ["003"]
    assert "ClumsyError" in str(results[2].failure)
    assert results[0].meeting == kommunereferat.parse_file(tmp_path / "001.txt", parser=CLUMSY)
    assert sum(one.unchanged for one in parse_many(tmp_path, parser=CLUMSY, store=tmp_path / "store")) == 5
