# PowerShell completion for netresolver, made by 'netresolver completion powershell'

Register-ArgumentCompleter -Native -CommandName netresolver -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $rules = -split 'NR1001 NR3002'
    $verbs = @{
        '' = @{
            Summary = ''
            Argument = 'check explain'
            Options = @(
                ,@('-h', $null, 'Show help and usage information')
                ,@('--help', $null, 'Show help and usage information')
                ,@('--version', $null, 'Show version information')
                ,@('--color', 'auto never', 'whether it''s [coloured]: "yes" or \no\')
            )
        }
        'check' = @{
            Summary = 'Check it'
            Argument = ':files'
            Options = @(
                ,@('--severity', ':severities', 'how much rules weigh')
                ,@('-H', ':files', 'a folder')
                ,@('--host', ':files', 'a folder')
                ,@('--owner', '', 'a name')
                ,@('--quiet', $null, 'say less')
                ,@('-h', $null, 'Show help and usage information')
                ,@('--help', $null, 'Show help and usage information')
                ,@('--color', 'auto never', 'whether it''s [coloured]: "yes" or \no\')
            )
        }
        'explain' = @{
            Summary = 'Explain it'
            Argument = ':rules'
            Options = @(
                ,@('-h', $null, 'Show help and usage information')
                ,@('--help', $null, 'Show help and usage information')
                ,@('--color', 'auto never', 'whether it''s [coloured]: "yes" or \no\')
            )
        }
    }

    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $name = $words | Where-Object { $verbs.ContainsKey($_) } | Select-Object -First 1
    $verb = $verbs[[string]$name]
    $before = if ($words.Count -gt 0) { $words[-1] } else { '' }
    $option = $verb.Options | Where-Object { $_[0] -eq $before -and $null -ne $_[1] } | Select-Object -First 1

    function Offer($text, $tip) {
        [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $(if ($tip) { $tip } else { $text }))
    }

    if ($null -eq $option -and $wordToComplete -like '-*') {
        $verb.Options | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object { Offer $_[0] $_[2] }
        return
    }

    $value = if ($null -ne $option) { $option[1] } else { $verb.Argument }
    $offers = switch ($value) {
        ':files' { @() }
        ':rules' { $rules }
        ':severities' {
            if ($wordToComplete -match '^(NR\d+)=') { 'error', 'warning', 'info', 'none' | ForEach-Object { "$($Matches[1])=$_" } } else { $rules | ForEach-Object { "$_=" } }
        }
        default { -split $value }
    }
    $offers | Where-Object { $_ -and $_ -like "$wordToComplete*" } | ForEach-Object { Offer $_ $verbs[$_].Summary }
}
