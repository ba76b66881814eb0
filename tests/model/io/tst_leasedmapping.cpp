// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/inputfile.h"
#include "model/io/leasedmapping.h"
#include "tests/support/testprogram/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;

/// A mapped file keeps its bytes whatever other programs do to it.
class TestLeasedMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bytesSurviveOtherPrograms_data();
    void bytesSurviveOtherPrograms();
    void writerIsLetInOnceTheBytesAreCopied();
    void fileOpenForWritingIsNotMapped();
    void emptyFileIsNotMapped();

private:
    [[nodiscard]] QString name() const { return m_folder->filePath(QStringLiteral("kept")); }
    [[nodiscard]] std::shared_ptr<const LeasedMapping> mapping() const;
    void write(const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_content;
};

void TestLeasedMapping::write(const QByteArray &content) const
{
    QFile file(name());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

std::shared_ptr<const LeasedMapping> TestLeasedMapping::mapping() const
{
    InputFile file;
    return file.open(name()) ? LeasedMapping::of(file) : nullptr;
}

void TestLeasedMapping::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_content.clear();
    for (int i = 0; m_content.size() < (3 << 20); ++i)
        m_content += QByteArray::number(i);
    write(m_content);
    if (!mapping())
        QSKIP("The file system of the temporary folder gives no leases.");
}

void TestLeasedMapping::bytesSurviveOtherPrograms_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("cut") << QStringLiteral("dd if=/dev/null of=%1");
    QTest::newRow("overwritten") << QStringLiteral("dd if=/dev/zero of=%1 bs=1M count=3 conv=notrunc");
    QTest::newRow("removed") << QStringLiteral("rm %1");
}

void TestLeasedMapping::bytesSurviveOtherPrograms()
{
    QFETCH(const QString, command);
    const auto mapped = mapping();
    QVERIFY(mapped);
    QStringList arguments = command.arg(name()).split(u' ');
    const QString program = arguments.takeFirst();
    QProcess other;
    other.start(program, arguments);
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    const std::span<const std::byte> bytes = mapped->bytes();
    QVERIFY(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())) == m_content);
}

void TestLeasedMapping::writerIsLetInOnceTheBytesAreCopied()
{
    const auto mapped = mapping();
    QVERIFY(mapped);
    QFile file(name());
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write("x"), 1);
    QCOMPARE(mapped->bytes().size(), static_cast<std::size_t>(m_content.size()));
}

void TestLeasedMapping::fileOpenForWritingIsNotMapped()
{
    QFile writer(name());
    QVERIFY(writer.open(QIODevice::ReadWrite));
    QVERIFY(!mapping());
    writer.close();
    QVERIFY(mapping());
}

void TestLeasedMapping::emptyFileIsNotMapped()
{
    write({});
    QVERIFY(!mapping());
}

TIMELOUPE_TEST(TestLeasedMapping, QCoreApplication)

#include "tst_leasedmapping.moc"
